using Site.Model;

namespace Site.Linking;

/// <summary>An agenda item with its meeting.</summary>
public sealed record ItemInMeeting(Meeting Meeting, AgendaItem Item)
{
    public bool IsOpen => Item.Openness == Openness.Open;
}
