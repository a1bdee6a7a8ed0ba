namespace Site.Tests.Browser;

/// <summary>One address for every kind of page that the content has.</summary>
public static class PageKinds
{
    public static TheoryData<string> All =>
    [
        "/",
        "/soeg/",
        "/soeg/?q=tilbud",
        "/soeg/?q=xyzzyx",
        "/moeder/",
        "/moeder/2019-10-24-das/",
        "/moeder/2019-10-24-das/8/",
        "/moeder/2023-03-31-das/4/",
        "/moeder/2012-05-das/",
        "/beslutninger/",
        "/beslutninger/2019/",
        "/emner/",
        "/emner/tilbudsvifte/",
        "/fora/das/",
        "/kommuner/aalborg/",
        "/udfald/droeftet/",
        "/lovgrundlag/",
        "/aftaler/",
        "/aftaler/det-forstaerkede-samarbejde/",
        "/tilbud/",
        "/tilbud/taleinstituttet-hjerneskadecenter-nordjylland/",
        "/aarsrapporter/",
        "/aarsrapporter/birken/2015/",
        "/centrale-udmeldinger/tegnsprog-2022/",
        "/vidensbreve/",
        "/vidensbreve/rehabilitering/",
        "/takster/2023-aalborg-reviderede/",
        "/noegletal/boernehus-nord-objektiv-finansiering/",
        "/arbejdsgrupper/datagruppen/",
        "/hoeringer/skriftlig-hoering-januar-2017/",
        "/kalender/2020/",
        "/sager/tilbagebetaling-ved-ledsagelse/",
        "/om/",
        "/tilgaengelighed/",
        "/vejledning/",
        "/vejledning/foerste-beslutning/",
        "/vejledning/fejl/",
        "/vejledning/noegler/",
        "/findes-ikke/",
    ];
}
