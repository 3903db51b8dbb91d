using Clinic.Web.Hosting.Api;

namespace Clinic.Web.Hosting.Faults;

/// <summary>Whatever goes wrong gets an answer that says what now: a page to a person, problem details to a program.</summary>
internal static class Problems
{
    public static IServiceCollection AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddApiProblems();
        services.AddExceptionHandler<ExpectedFaults>();
        return services;
    }

    /// <summary>Faults become a status here, and a status without a body one step further out.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app)
    {
        app.UseWhen(context => !ApiProblems.IsOfApi(context), pages => pages.UseStatusCodePagesWithReExecute("/problem/{0}"));
        app.UseWhen(ApiProblems.IsOfApi, api => api.UseStatusCodePages());
        return app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            ExceptionHandler = _ => Task.CompletedTask,
        });
    }
}
