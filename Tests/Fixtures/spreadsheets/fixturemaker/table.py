"""The logical table that every good file holds, and where its rows stand in a text file.

All characters exist in Windows-1252, so that every encoding can carry the whole table.
"""

import datetime

HEADINGS = (
    "nyckel;namn;sammanfattning;beskrivning;målgrupper;behov;metoder;försörjning;ålder från;ålder till;"
    "kommuner;län;huvudmän;samverkande parter;samordningsförbund;väg in;startdatum;slutdatum;språk;källa;webbplats"
).split(";")

AGE_COLUMNS = (8, 9)
DATE_COLUMNS = (16, 17)

NO_BREAK_SPACE = "\u00a0"
EN_DASH = "\u2013"


def row(**values):
    """A row from values by heading; spaces in headings are written as underscores."""
    by_heading = {name.replace("_", " "): value for name, value in values.items()}
    unknown = set(by_heading) - set(HEADINGS)
    assert not unknown, unknown
    return [by_heading.get(heading, "") for heading in HEADINGS]


ROWS = [
    row(
        nyckel="steget-vidare",
        namn=f"Steget vidare {EN_DASH} Haninge",
        sammanfattning="Stöd för unga som länge varit hemma och vill närma sig studier eller arbete.",
        beskrivning="En handledare möter dig där du är, även hemma.\n\nVi börjar med korta träffar:\n"
        "promenad, fika eller ett spel.\nDu bestämmer takten.",
        målgrupper="unga som varken arbetar eller studerar|hemmasittare",
        behov="vänd dygnsrytm|social fobi|ensamhet",
        metoder="Supported Employment|motiverande samtal",
        försörjning="aktivitetsersättning|försörjningsstöd",
        ålder_från="16",
        ålder_till="29",
        kommuner="Haninge|Nynäshamn|Tyresö",
        huvudmän="Haninge kommun|Nynäshamns kommun",
        samverkande_parter="Arbetsförmedlingen|Försäkringskassan",
        samordningsförbund="Samordningsförbundet Östra Södertörn",
        väg_in="self",
        startdatum="2026-03-01",
        slutdatum="2027-12-31",
        språk="svenska|engelska",
        källa="Påhittat exempel: verksamhetsplan 2026",
        webbplats="https://example.se/steget-vidare?val=1&sida=2",
    ),
    row(
        nyckel="cafe-kallan",
        namn=f"Café{NO_BREAK_SPACE}Källan",
        sammanfattning="Öppen mötesplats för dig som känner dig ensam; ingen anmälan, inga krav.",
        beskrivning="Öppet: måndag, onsdag; fredag efter överenskommelse.\tKom när du vill, gå när du vill; "
        "kaffe, te och saft finns.",
        målgrupper="personer i ofrivillig ensamhet|seniorer och pensionärer",
        behov="ensamhet|någon att prata med",
        ålder_från="18",
        kommuner="0136",
        huvudmän="Haninge kommun",
        väg_in="self",
        startdatum="2024-02-29",
        språk="svenska|arabiska|finska",
        källa="Påhittat exempel",
        webbplats="https://example.se/cafe-kallan",
    ),
    row(
        nyckel="skapande-ateljen",
        namn="Skapande ateljén",
        sammanfattning="-kreativ verkstad",
        beskrivning='Vi målar, väver och trycker. Deltagarna säger: "Här får jag vara i fred" och "tiden går fort".',
        målgrupper="personer med psykisk ohälsa|personer med adhd",
        behov="vardagsstruktur och rutiner|ångest",
        försörjning="sjukpenning|aktivitetsersättning",
        ålder_från="20",
        ålder_till="64",
        kommuner="Södertälje",
        län="Stockholms län",
        huvudmän="Södertälje kommun|Region Stockholm",
        samordningsförbund="Samordningsförbundet i Södertälje",
        väg_in="referral",
        startdatum="2025-09-15",
        källa="Påhittat exempel: årsredovisning 2025|Påhittat exempel: folder",
        webbplats="http://example.se/ateljén",
    ),
    row(
        nyckel="nya-steg",
        namn='"Nya steg" för föräldrar',
        sammanfattning="Gruppträffar om vardag, ekonomi & ork för föräldrar som är sjukskrivna.",
        beskrivning="Åtta träffar à två timmar. Barn < 6 år får följa med. Pris: 0 kr.",
        målgrupper="föräldrar|sjukskrivna",
        behov="utmattning och stress|sömnproblem|skulder",
        metoder="case management",
        försörjning="sjukpenning",
        kommuner="Upplands Väsby|Sigtuna",
        huvudmän="Upplands Väsby kommun",
        samverkande_parter="Region Stockholm|Försäkringskassan",
        samordningsförbund="Samordningsförbundet Sollentuna-Upplands Väsby-Sigtuna",
        väg_in="decision",
        startdatum="2026-01-07",
        slutdatum="2026-06-18",
        språk="svenska",
    ),
    row(
        nyckel="0042",
        namn="Grönt spår i Kinda",
        sammanfattning="Arbetsträning i skog och trädgård, halvdagar.",
        målgrupper="långtidsarbetslösa",
        behov="komma i arbete",
        metoder="naturunderstödd rehabilitering|arbetslivsinriktad rehabilitering",
        försörjning="försörjningsstöd",
        ålder_från="18",
        ålder_till="65",
        kommuner="Kinda|Åtvidaberg|Ödeshög",
        län="Östergötlands län",
        huvudmän="Kinda kommun",
        samverkande_parter="Arbetsförmedlingen",
        väg_in="referral",
        slutdatum="2028-02-29",
        källa="2026",
        webbplats="https://example.se/grönt-spår",
    ),
    row(
        nyckel="sprakvannen",
        namn="Språkvännen",
        sammanfattning="Öva svenska med en frivillig: 100 % gratis.",
        beskrivning="Ni ses en gång i veckan.\nPlats väljer ni själva.",
        målgrupper="nyanlända|sfi-studerande",
        behov="svenska språket|öva att prata svenska",
        kommuner="Linköping",
        huvudmän="Linköpings kommun",
        väg_in="self",
        startdatum="2026-08-24",
        språk="svenska|ukrainska|somaliska|persiska",
        källa="Påhittat exempel",
        webbplats="https://example.se/språkvännen",
    ),
]

TABLE = [HEADINGS, *ROWS]


def without_trailing_empties(cells):
    """The cells up to the last that is not empty."""
    count = len(cells)
    while count and cells[count - 1] == "":
        count -= 1
    return cells[:count]


def text_lines(rows=TABLE, first=1):
    """The line of a text file on which each row starts, as an editor counts."""
    lines = []
    for cells in rows:
        lines.append(first)
        first += 1 + sum(cell.count("\n") for cell in cells)
    return lines


def typed(column, text):
    """The value as a spreadsheet user would have it: ages as numbers, dates as dates."""
    if text == "":
        return None
    if column in AGE_COLUMNS and text.isdigit():
        return int(text)
    if column in DATE_COLUMNS and text[:1].isdigit():
        return datetime.date.fromisoformat(text)
    return text


def serial(date, epoch=datetime.date(1899, 12, 30)):
    """The day number that a spreadsheet keeps for a date after February 1900."""
    return (date - epoch).days
