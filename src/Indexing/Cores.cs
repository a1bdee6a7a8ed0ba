namespace Site.Indexing;

/// <summary>Shares work between the processor's cores.</summary>
internal static class Cores
{
    /// <summary>Does pieces of work, the lowest numbers first.</summary>
    /// <param name="count">How many pieces there are; each is known by its number.</param>
    /// <param name="work">Does one piece.</param>
    public static void Share(int count, Action<int> work) => Share(count, () => work, (i, own) => own(i));

    /// <summary>Does pieces of work, the lowest numbers first, each core with a state of its own: what is costly to make is made once for each, and not oftener.</summary>
    /// <param name="count">How many pieces there are; each is known by its number.</param>
    /// <param name="state">Makes the state of one core.</param>
    /// <param name="work">Does one piece.</param>
    public static void Share<T>(int count, Func<T> state, Action<int, T> work)
        where T : class
    {
        var taken = 0;
        Parallel.For(0, Math.Min(Environment.ProcessorCount, count), _ =>
        {
            var own = state();
            for (var i = Interlocked.Increment(ref taken) - 1; i < count; i = Interlocked.Increment(ref taken) - 1)
            {
                work(i, own);
            }
        });
    }
}
