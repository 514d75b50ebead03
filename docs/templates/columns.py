"""The columns of the import format as the templates explain them, and the two example rows."""

import collections

Column = collections.namedtuple("Column", "heading width required help example")


def column(heading, width, help, example, required=False):
    return Column(heading, width, required, help, example)


COLUMNS = [
    column("nyckel", 18,
           "Ett eget kort namn på raden som aldrig ändras, högst 120 tecken. Katalogen känner igen "
           "insatsen på det när filen lämnas in igen. Två rader får inte ha samma.", "grona-vagen", required=True),
    column("namn", 30, "Vad insatsen heter, högst 200 tecken.", "Gröna vägen", required=True),
    column("sammanfattning", 40, "En eller två meningar på en rad, högst 200 tecken. Visas i träfflistan.",
           "Arbetsträning i trädgård för dig som länge varit borta från arbetslivet."),
    column("beskrivning", 60,
           "Vad man får göra, hur ofta och hur länge. Skriv korta meningar, som till den som ska delta. "
           "Nytt stycke i samma cell: Alt + Retur.",
           "Du arbetar i grupp tre förmiddagar i veckan. En handledare är alltid med."),
    column("målgrupper", 34, "Vilka insatsen vänder sig till. Flera skiljs åt med |. Använd gärna katalogens egna ord; "
           "andra ord tas med och visas i rapporten.", "långtidsarbetslösa|sjukskrivna"),
    column("behov", 34, "Vad insatsen hjälper till med. Flera skiljs åt med |.",
           "komma i arbete|vardagsstruktur och rutiner"),
    column("metoder", 34, "Metoder som används. Flera skiljs åt med |.",
           "arbetslivsinriktad rehabilitering|motiverande samtal"),
    column("försörjning", 30, "Vilken försörjning man ska ha för att delta, om det är ett krav. Flera skiljs åt med |.",
           "försörjningsstöd|sjukpenning"),
    column("ålder från", 11, "Lägsta ålder i hela år. Lämna tomt om det inte finns någon gräns.", "18"),
    column("ålder till", 11, "Högsta ålder i hela år. Den som har den åldern räknas med.", "64"),
    column("kommuner", 28,
           "Kommuner vars invånare kan delta: namn eller kommunkod med fyra siffror. Flera skiljs åt med |.",
           "Haninge|Nynäshamn|0138"),
    column("län", 22, "Län, om hela länet kan delta. Flera skiljs åt med |.", "Stockholms län"),
    column("huvudmän", 30, "Den eller de organisationer som driver insatsen och svarar för den. Flera skiljs åt med |.",
           "Haninge kommun"),
    column("samverkande parter", 34, "Andra organisationer som är med. Flera skiljs åt med |.",
           "Arbetsförmedlingen|Försäkringskassan"),
    column("samordningsförbund", 34,
           "Samordningsförbundet som betalar, helt eller delvis. Lämna tomt om inget förbund är med.",
           "Samordningsförbundet Östra Södertörn"),
    column("väg in", 14,
           "Hur man kommer med. Skriv ett av tre ord. self: man anmäler sig själv. referral: någon annan, "
           "till exempel en handläggare, skickar remiss eller anmälan. decision: det krävs ett beslut, "
           "till exempel av socialtjänsten.",
           "referral"),
    column("startdatum", 13, "Första dagen som år-månad-dag. Lämna tomt om insatsen redan pågår och du inte vet.",
           "2026-03-01"),
    column("slutdatum", 13, "Sista dagen som år-månad-dag. Lämna tomt om inget slut är bestämt.", "2027-12-31"),
    column("språk", 22, "Språk som stödet ges på. Flera skiljs åt med |.", "svenska|arabiska"),
    column("källa", 40, "Var uppgifterna kommer ifrån: dokument, beslut eller webbadress. Flera skiljs åt med |.",
           "Verksamhetsplan 2026, avsnitt 4"),
    column("webbplats", 36, "Insatsens egen webbsida. Hela adressen med https:// först.",
           "https://example.se/grona-vagen"),
]

EXAMPLES = [
    {"nyckel": "exempel-1", "namn": "EXEMPEL – ta bort raden: Gröna vägen",
     "sammanfattning": "Arbetsträning i trädgård för dig som länge varit borta från arbetslivet.",
     "beskrivning": "Du arbetar i grupp tre förmiddagar i veckan. En handledare är alltid med.\n\nNi odlar, beskär och "
                    "lagar mat tillsammans.",
     "målgrupper": "långtidsarbetslösa|sjukskrivna", "behov": "komma i arbete|vardagsstruktur och rutiner",
     "metoder": "arbetslivsinriktad rehabilitering|motiverande samtal", "försörjning": "försörjningsstöd|sjukpenning",
     "ålder från": "18", "ålder till": "64", "kommuner": "Haninge|Nynäshamn|0138", "huvudmän": "Haninge kommun",
     "samverkande parter": "Arbetsförmedlingen|Försäkringskassan",
     "samordningsförbund": "Samordningsförbundet Östra Södertörn", "väg in": "referral", "startdatum": "2026-03-01",
     "slutdatum": "2027-12-31", "språk": "svenska|arabiska", "källa": "Verksamhetsplan 2026, avsnitt 4 (påhittad)",
     "webbplats": "https://example.se/grona-vagen"},
    {"nyckel": "exempel-2", "namn": "EXEMPEL – ta bort raden: Café Mötet",
     "sammanfattning": "Öppen mötesplats för dig som känner dig ensam. Ingen anmälan.",
     "målgrupper": "personer i ofrivillig ensamhet", "behov": "ensamhet|någon att prata med", "ålder från": "18",
     "kommuner": "Kinda", "huvudmän": "Kinda kommun", "väg in": "self", "språk": "svenska",
     "källa": "Kommunens webbplats (påhittad)", "webbplats": "https://example.se/cafe-motet"},
]

TEXT_FIELDS = [
    ("Namn", "vad insatsen heter"),
    ("Sammanfattning", "en eller två meningar, högst 200 tecken"),
    ("Beskrivning", "vad man får göra, hur ofta och hur länge; skriv gärna flera rader"),
    ("Målgrupp", "vilka insatsen är till för, med komma emellan"),
    ("Behov", "vad insatsen hjälper till med, med komma emellan"),
    ("Metod", "metoder som används, med komma emellan"),
    ("Försörjning", "försörjning som krävs för att delta; lämna tomt om den inte spelar någon roll"),
    ("Ålder", "till exempel 18–64, från 18 eller till 29"),
    ("Kommuner", "kommuner vars invånare kan delta, med komma emellan"),
    ("Län", "om hela länet kan delta"),
    ("Huvudman", "den organisation som driver insatsen och svarar för den"),
    ("Samverkande parter", "andra organisationer som är med, med komma emellan"),
    ("Samordningsförbund", "förbundet som betalar, om något gör det"),
    ("Väg in", "anmäler man sig själv, behövs remiss eller krävs ett beslut?"),
    ("Startdatum", "år-månad-dag, till exempel 2026-03-01"),
    ("Slutdatum", "år-månad-dag; lämna tomt om inget slut är bestämt"),
    ("Språk", "språk som stödet ges på, med komma emellan"),
    ("Webbplats", "hela adressen med https:// först"),
    ("Kontakt", "organisationens enhet, växel eller funktionsbrevlåda; inga privatpersoner"),
    ("Källa", "var uppgifterna kommer ifrån"),
]
