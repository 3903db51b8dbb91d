using Clinic.Web.Features.Messages.CalendarFeeds;
using Clinic.Web.Features.Messages.Delivery;
using Clinic.Web.Features.Messages.Mails;
using Clinic.Web.Features.Messages.Questions;
using Clinic.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;

namespace Clinic.Web.Features.Messages;

/// <summary>Mail to clients: what is to be sent waits in the outbox, and a worker sends it; calendar files, and the feed of each therapist.</summary>
internal static class MessagesRoom
{
    public static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = MailSettings.Read(configuration, environment);
        services.AddSingleton(settings);
        services.AddSingleton(provider => new PublicAddress(provider.GetRequiredService<IServer>(), settings.PublicUrl));
        if (settings.Route == MailRoute.Smtp)
        {
            services.AddSingleton<IMailCarrier, SmtpCarrier>();
        }
        else
        {
            services.AddSingleton<IMailCarrier, FolderCarrier>();
        }

        services.AddScoped<QueueMessage>();
        services.AddScoped<QueueReminders>();
        services.AddScoped<ReadFollowUps>();
        services.AddScoped<QueueFollowUps>();
        services.AddScoped<ComposeMail>();
        services.AddScoped<ComposeVisitMail>();
        services.AddScoped<ComposeRequestMail>();
        services.AddScoped<ComposeCallBackMail>();
        services.AddScoped<ComposeOfferMail>();
        services.AddScoped<ComposeSheetMail>();
        services.AddScoped<JudgeMessage>();
        services.AddScoped<ReadMailPromise>();
        services.AddScoped<ReadFeed>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<SendRound>();
        services.AddHostedService<SendMail>();
        return services;
    }
}
