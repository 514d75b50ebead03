/// Concepts that a visitor may need to hide at once from somebody who looks over their shoulder.
enum SensitiveConcepts {
    /// Violence, threats, honour-based oppression, stalking, sexual abuse, trafficking and protection from them:
    /// needs, target groups and activities. A page about any of these has a button that leaves the site quickly.
    ///
    /// Those who use violence are included, since entries for them are often for their victims as well.
    static let violence: Set<String> = [
        "need-vald", "need-vald-i-nara-relation", "need-psykiskt-vald", "need-ekonomiskt-vald", "need-stalkning",
        "need-hedersvald", "need-tvangsaktenskap", "need-konsstympning", "need-sexuellt-vald", "need-prostitution",
        "need-utsatt-som-barn", "need-barn-far-illa", "need-egen-valdsutovning", "need-skyddat-boende",
        "need-skyddade-personuppgifter", "need-brottsutsatt",
        "tg-valdsutsatta", "tg-valdsutsatta-kvinnor", "tg-barn-som-upplevt-vald", "tg-hedersutsatta",
        "tg-valdsutovare", "tg-brottsoffer", "tg-sexuella-overgrepp", "tg-prostitution-manniskohandel",
        "tg-skyddade-personuppgifter",
        "activity-skyddat-boende", "activity-stod-vid-vald", "activity-hedersstod", "activity-sexuellt-vald",
        "activity-prostitution", "activity-valdsutovare", "activity-brottsofferstod",
    ]
}
