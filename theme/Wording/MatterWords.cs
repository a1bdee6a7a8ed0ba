namespace Site.Theme.Wording;

/// <summary>What is said of matters in words.</summary>
internal static class MatterWords
{
    /// <summary>What the list of matters holds.</summary>
    public const string Introduction = "Sager, der er taget op igen eller afløst: trin for trin, de længste først.";
}
