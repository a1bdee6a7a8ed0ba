namespace Site.Theme.Wording;

/// <summary>Danish texts about matters.</summary>
internal static class MatterWords
{
    public const string Introduction = "Sager, der er taget op igen eller afløst: trin for trin, de længste først.";
}
