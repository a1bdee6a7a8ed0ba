namespace Site.Indexing.Analysis;

/// <summary>Arrays that are read here and there before they are written.</summary>
internal static class Room
{
    /// <summary>
    /// An array of zeros that is written to already: a page that is read first and written later is handed out by the system twice, and the
    /// second time every core has to forget the first.
    /// </summary>
    public static T[] Of<T>(int length)
        where T : struct
    {
        var room = new T[length];
        Array.Clear(room);
        return room;
    }
}
