using System.ComponentModel.DataAnnotations;

namespace Clinic.Web.Features.Accounts.SignIn;

public sealed record SignInForm
{
    [Required(ErrorMessage = "Write your email address.")]
    [StringLength(254, ErrorMessage = "That email address is too long.")]
    [Display(Name = "Email")]
    public string? Email { get; init; }

    [Required(ErrorMessage = "Write your password.")]
    [StringLength(1024, ErrorMessage = "That password is too long.")]
    [DataType(DataType.Password)]
    [Display(Name = "Password")]
    public string? Password { get; init; }

    public string? ReturnUrl { get; init; }
}
