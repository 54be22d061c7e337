using Dure.App.Capabilities.Approvals;
using Dure.App.Capabilities.Books;
using Dure.App.Capabilities.Briefings;
using Dure.App.Capabilities.Calls;
using Dure.App.Capabilities.Checks;
using Dure.App.Capabilities.Disclosures;
using Dure.App.Capabilities.Entry;
using Dure.App.Capabilities.Plans;
using Dure.App.Capabilities.Proposals;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Capabilities.Results;
using Dure.App.Capabilities.Rules;
using Dure.App.Capabilities.Search;
using Dure.App.Capabilities.TableEditor;
using Dure.App.Capabilities.Tables;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shared.Users;

namespace Dure.App.Shell;

/// <summary>The services that pages and commands share.</summary>
public static class Services
{
    public static IServiceCollection AddDure(this IServiceCollection services, Database database)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LedgerCache>().AddSingleton<RecordFigures>();
        services.AddSingleton<BookStates>().AddKeptPages(BookStates.Pages, BookStates.OfPageAsync);
        services.AddSingleton<KeptBooks>().AddScoped<PageState>();
        services.AddSingleton<ComputedTables>();
        services.AddScoped<LedgerWriter>();
        services.AddScoped<TableReader>();
        services.AddScoped<PrintedCheck>();
        services.AddScoped<TraceReader>();
        services.AddBooks();
        services.AddTables();
        services.AddTableEditor();
        services.AddDisclosures();
        services.AddSearch();
        services.AddEntry();
        services.AddChecks();
        services.AddResults();
        services.AddRules();
        services.AddApprovals();
        services.AddBriefings();
        services.AddProposals();
        services.AddCalls();
        services.AddPublicWorks();
        services.AddPlans();
        services.AddScoped<Deed>().AddScoped<RecordHistory>().AddSingleton<WritingTurns>();
        services.AddPersons();
        services.AddPayments();
        services.AddAccounts();
        // A server puts its own in the place of these settings.
        services.AddSingleton(_ => MailSettings.OfCommand()).AddSingleton<Mailer>();
        database.AddTo(services);
        return services;
    }
}
