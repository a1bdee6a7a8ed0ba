using Site.Model;

namespace Site.Linking;

/// <summary>An item together with the meeting it is on.</summary>
public sealed record ItemInMeeting(Meeting Meeting, AgendaItem Item)
{
    public bool IsOpen => Item.Openness == Openness.Open;
}
