using Clinic.Data.Accounts;
using Clinic.Data.Booking;
using Clinic.Domain.Accounts;
using Clinic.Domain.Anatomy;
using Clinic.Domain.Anatomy.AreaSearch;
using Clinic.Domain.Booking;
using Clinic.Domain.Booking.WaitingList;
using Clinic.Domain.Charting;
using Clinic.Domain.Audit;
using Clinic.Domain.Charting.Alerts;
using Clinic.Domain.Charting.Answers;
using Clinic.Domain.Charting.Attachments;
using Clinic.Domain.Charting.Notes;
using Clinic.Domain.Charting.Plans;
using Clinic.Domain.Charting.Signing;
using Clinic.Domain.Clients;
using Clinic.Domain.HomeCare;
using Clinic.Domain.HomeCare.FromHome;
using Clinic.Domain.HomeCare.Library;
using Clinic.Domain.Messages;
using Clinic.Domain.Practice;
using Clinic.Domain.Practice.Photos;
using Clinic.Domain.Screening;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Clinic.Data;

/// <summary>The clinic's database. Got only through <see cref="ClinicData"/>, so that tools and tests have the same model.</summary>
public sealed class ClinicDbContext(DbContextOptions<ClinicDbContext> options)
    : IdentityDbContext<ClinicUser, IdentityRole<Guid>, Guid>(options)
{
    public DbSet<PracticeSettings> Practice => Set<PracticeSettings>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<Therapist> Therapists => Set<Therapist>();

    public DbSet<TreatmentRoom> TreatmentRooms => Set<TreatmentRoom>();

    public DbSet<WeeklyHours> WeeklyHours => Set<WeeklyHours>();

    public DbSet<HoursException> HoursExceptions => Set<HoursException>();

    public DbSet<TimeOff> TimeOff => Set<TimeOff>();

    public DbSet<ClinicClosure> ClinicClosures => Set<ClinicClosure>();

    public DbSet<TherapistPhoto> TherapistPhotos => Set<TherapistPhoto>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<VisitChange> VisitChanges => Set<VisitChange>();

    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<SlotHold> SlotHolds => Set<SlotHold>();

    public DbSet<WaitingListEntry> WaitingListEntries => Set<WaitingListEntry>();

    public DbSet<WaitingListOffer> WaitingListOffers => Set<WaitingListOffer>();

    public DbSet<CallBackRequest> CallBackRequests => Set<CallBackRequest>();

    public DbSet<CallBackTry> CallBackTries => Set<CallBackTry>();

    public DbSet<IdempotencyEntry> IdempotencyEntries => Set<IdempotencyEntry>();

    public DbSet<RedFlagCheck> RedFlagChecks => Set<RedFlagCheck>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<Knot> Knots => Set<Knot>();

    public DbSet<KnotFinding> KnotFindings => Set<KnotFinding>();

    public DbSet<AreaFinding> AreaFindings => Set<AreaFinding>();

    public DbSet<AreaConsent> AreaConsents => Set<AreaConsent>();

    public DbSet<ContributingFactor> ContributingFactors => Set<ContributingFactor>();

    public DbSet<ClientMark> ClientMarks => Set<ClientMark>();

    public DbSet<OwnRule> OwnRules => Set<OwnRule>();

    public DbSet<NotePart> NoteParts => Set<NotePart>();

    public DbSet<NoteSnippet> NoteSnippets => Set<NoteSnippet>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<AttachmentFile> AttachmentFiles => Set<AttachmentFile>();

    public DbSet<CarePlan> CarePlans => Set<CarePlan>();

    public DbSet<GoalRating> GoalRatings => Set<GoalRating>();

    public DbSet<ClientAlert> ClientAlerts => Set<ClientAlert>();

    public DbSet<AlertReading> AlertReadings => Set<AlertReading>();

    public DbSet<VisitSignature> VisitSignatures => Set<VisitSignature>();

    public DbSet<VisitAddendum> VisitAddenda => Set<VisitAddendum>();

    public DbSet<VisitTherapist> VisitTherapists => Set<VisitTherapist>();

    public DbSet<VoidedVisit> VoidedVisits => Set<VoidedVisit>();

    public DbSet<ChartHandover> ChartHandovers => Set<ChartHandover>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<Sheet> Sheets => Set<Sheet>();

    public DbSet<SheetFile> SheetFiles => Set<SheetFile>();

    public DbSet<ExerciseVersion> ExerciseVersions => Set<ExerciseVersion>();

    public DbSet<HiddenExercise> HiddenExercises => Set<HiddenExercise>();

    public DbSet<ExercisePack> ExercisePacks => Set<ExercisePack>();

    public DbSet<TherapistDose> TherapistDoses => Set<TherapistDose>();

    public DbSet<ClientFlag> ClientFlags => Set<ClientFlag>();

    public DbSet<HomeDay> HomeDays => Set<HomeDay>();

    public DbSet<HomeAnswer> HomeAnswers => Set<HomeAnswer>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<PrivateLink> PrivateLinks => Set<PrivateLink>();

    public DbSet<LinkKey> LinkKeys => Set<LinkKey>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.AddId<Service>();
        configurationBuilder.AddId<Therapist>();
        configurationBuilder.AddId<TreatmentRoom>();
        configurationBuilder.AddId<Client>();
        configurationBuilder.AddId<Appointment>();
        configurationBuilder.AddId<Visit>();
        configurationBuilder.AddId<Knot>();
        configurationBuilder.AddId<Sheet>();
        configurationBuilder.AddId<OutboxMessage>();
        configurationBuilder.AddId<WaitingListEntry>();
        configurationBuilder.AddId<WaitingListOffer>();
        configurationBuilder.AddEnum<PaperSize>();
        configurationBuilder.AddEnum<DayOfWeek>();
        configurationBuilder.AddEnum<Channel>();
        configurationBuilder.AddEnum<ServiceColour>();
        configurationBuilder.AddEnum<ClientRule>();
        configurationBuilder.AddEnum<AppointmentStatus>();
        configurationBuilder.AddEnum<VisitChangeKind>();
        configurationBuilder.AddEnum<CallBackOutcome>();
        configurationBuilder.AddEnum<PartOfDay>();
        configurationBuilder.AddEnum<OfferOutcome>();
        configurationBuilder.AddEnum<BodyRegion>();
        configurationBuilder.AddEnum<RedFlagLevel>();
        configurationBuilder.AddEnum<ConsentPurpose>();
        configurationBuilder.AddEnum<LinkPurpose>();
        configurationBuilder.AddEnum<MessageKind>();
        configurationBuilder.AddEnum<BodyView>();
        configurationBuilder.AddEnum<BodySide>();
        configurationBuilder.AddEnum<AreaSide>();
        configurationBuilder.AddEnum<KnotKind>();
        configurationBuilder.AddEnum<KnotSize>();
        configurationBuilder.AddEnum<ConsentLevel>();
        configurationBuilder.AddEnum<Technique>();
        configurationBuilder.AddEnum<BodyBuild>();
        configurationBuilder.AddEnum<Handedness>();
        configurationBuilder.AddEnum<KnotStatus>();
        configurationBuilder.AddEnum<OnsetMode>();
        configurationBuilder.AddEnum<Chronicity>();
        configurationBuilder.AddEnum<FoundBy>();
        configurationBuilder.AddEnum<DirectResponse>();
        configurationBuilder.AddEnum<Confidence>();
        configurationBuilder.AddEnum<ScreenAnswer>();
        configurationBuilder.AddEnum<Tool>();
        configurationBuilder.AddEnum<Verdict>();
        configurationBuilder.AddEnum<VerdictBy>();
        configurationBuilder.AddEnum<DirectPressure>();
        configurationBuilder.AddEnum<NoteSection>();
        configurationBuilder.AddEnum<AttachmentKind>();
        configurationBuilder.AddEnum<PlanAnswer>();
        configurationBuilder.AddEnum<AskedWhen>();
        configurationBuilder.AddEnum<EasedFor>();
        configurationBuilder.AddEnum<AuditAction>();
        configurationBuilder.AddEnum<AuditOutcome>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ClinicDbContext).Assembly);
        builder.NameIdentityTables();
        builder.UseSnakeCaseNames();
    }
}
