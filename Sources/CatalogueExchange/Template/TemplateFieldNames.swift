/// What a person calls the fields of the import format.
enum TemplateFieldNames {
    static let swedish: [String: String] = [
        "key": "Nyckel", "name": "Namn", "aliases": "Kallas även", "summary": "Sammanfattning",
        "description": "Beskrivning", "easyRead": "Lättläst", "kind": "Inriktning", "targetGroups": "Målgrupp",
        "needs": "Behov", "methods": "Metod", "incomeSupport": "Försörjning", "activities": "Aktiviteter",
        "responsibleAuthorities": "Huvudman", "cooperatingParties": "Samverkande parter",
        "coordinationAssociation": "Samordningsförbund", "provider": "Utförare", "national": "Hela landet",
        "digital": "Digitalt", "counties": "Län", "municipalities": "Kommuner", "places": "Plats",
        "ageMin": "Lägsta ålder", "ageMax": "Högsta ålder", "access.selfReferral": "Kan man söka själv",
        "access.referrers": "Vem kan remittera", "access.steps": "Så gör man", "access.documents": "Handlingar",
        "access.decidedBy": "Vem beslutar", "access.needsAssessment": "Behovsprövas", "extent.duration": "Längd",
        "extent.hoursPerWeek": "Timmar i veckan", "languages.spoken": "Språk", "languages.interpreter": "Tolk",
        "cost.free": "Gratis", "cost.note": "Kostnad", "startDate": "Startdatum", "endDate": "Slutdatum",
        "contact.unit": "Enhet", "contact.phone": "Telefon", "contact.email": "E-post", "contact.url": "Webbplats",
        "source": "Källa",
    ]
}
