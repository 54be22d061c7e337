namespace Dure.App.Capabilities.Books;

/// <content>Leaving all but one record out, once the whole was checked.</content>
internal sealed partial class BookContent
{
    /// <summary>Leaves of all sections' records only one, so that nothing else is written. Tables stay: they are computed anew; so do
    /// municipalities: of others than its own a book only tells that they exist.</summary>
    /// <param name="key">As <see cref="BookChanges.KeyOf"/> gives it.</param>
    public void Keep(string section, string key)
    {
        Only(Peers, "peers", row => row.Code);
        Only(Departments, "departments", row => row.Code);
        Only(Partners, "partners", row => row.Code);
        Only(Plans, "plans", row => row.Code);
        Only(PartLists, "lists", row => row.Code);
        Only(Parts, "parts", row => row.Code);
        Only(Trees, "trees", row => row.Code);
        Only(Nodes, "nodes", row => $"{row.Tree}/{row.Code}");
        Only(Measures, "measures", row => row.Code);
        Only(Pledges, "pledges", row => row.Code);
        Only(Programmes, "programmes", row => row.Code);
        Only(ProgrammeNodes, "programmes", row => row.Programme);
        Only(ProgrammeDepartments, "programmes", row => row.Programme);
        Only(ProgrammePartners, "programmes", row => row.Programme);
        Only(Milestones, "milestones", row => $"{row.Subject}/{row.Code}");
        Only(Words, "attributes", row => $"{row.Subject}/{row.Key}");

        void Only<T>(List<T> rows, string of, Func<T, string> keyOf) =>
            rows.RemoveAll(row => of != section || keyOf(row) != key);
    }
}
