"""What the demo's dogs fall ill with: how often, its signs, treatment and medicines. Source: k9_facts 6.6, 7.8."""

from typing import NamedTuple


class Condition(NamedTuple):
    """A diagnosis. `weight`: share among sick visits; `urgent`: share among emergencies; medicines as (name, dose)."""

    name: str
    weight: float
    urgent: float
    symptoms: str
    treatment: str
    medicines: tuple[tuple[str, str], ...] = ()


PAIN = ("Carprofen", "2 mg/kg twice daily")
ANTIBIOTIC = ("Amoxicillin-clavulanate", "12.5 mg/kg twice daily")
CONDITIONS = (
    Condition(
        "Dermatitis",
        0.08,
        0,
        "Reddened, itching skin",
        "Medicated wash",
        (ANTIBIOTIC, ("Chlorhexidine shampoo", "twice weekly")),
    ),
    Condition(
        "Pruritus / allergy", 0.08, 0, "Scratching, hair loss", "Antihistamine", (("Cetirizine", "1 mg/kg daily"),)
    ),
    Condition("Ringworm", 0.04, 0, "Round bald patches", "Topical antifungal", (("Miconazole", "twice daily"),)),
    Condition("Superficial wound", 0.08, 0.10, "Skin wound", "Cleaned and dressed", (ANTIBIOTIC,)),
    Condition("Paw-pad laceration", 0.07, 0.14, "Cut pad, bleeding", "Sutured, bandage", (ANTIBIOTIC, PAIN)),
    Condition("Abscess", 0.03, 0.02, "Painful swelling", "Drained and flushed", (ANTIBIOTIC, PAIN)),
    Condition(
        "Acute diarrhoea",
        0.07,
        0.04,
        "Loose stool for one day",
        "Diet and fluids",
        (("Metronidazole", "10 mg/kg twice daily"),),
    ),
    Condition(
        "Vomiting", 0.04, 0.04, "Vomiting after food", "Fasting, then bland diet", (("Maropitant", "1 mg/kg daily"),)
    ),
    Condition(
        "Gastroenteritis",
        0.05,
        0.08,
        "Vomiting and diarrhoea",
        "Fluids",
        (("Maropitant", "1 mg/kg daily"), ("Probiotic", "daily")),
    ),
    Condition("Intestinal foreign body", 0.0, 0.06, "Repeated vomiting, painful belly", "Surgery", (ANTIBIOTIC, PAIN)),
    Condition(
        "Gastric dilatation-volvulus",
        0.0,
        0.05,
        "Swollen belly, retching",
        "Emergency surgery",
        (PAIN, ("Lactated Ringer's solution", "90 ml/kg")),
    ),
    Condition("Lameness", 0.06, 0.10, "Lame on one leg", "Rest", (PAIN,)),
    Condition("Muscle strain", 0.05, 0.08, "Stiff after work", "Rest, physiotherapy", (PAIN,)),
    Condition("Arthritis", 0.02, 0, "Stiff in the morning", "Weight and joint care", (PAIN, ("Glucosamine", "daily"))),
    Condition(
        "Otitis externa", 0.07, 0, "Shaking head, smell from ear", "Ear cleaned", (("Ear drops", "twice daily"),)
    ),
    Condition("Fractured canine tooth", 0.04, 0.08, "Broken tooth", "Extraction or root treatment", (PAIN, ANTIBIOTIC)),
    Condition("Gingivitis", 0.04, 0, "Red gums", "Dental cleaning", ()),
    Condition(
        "Babesiosis", 0.02, 0.04, "Fever, pale gums, dark urine", "Antiprotozoal", (("Imidocarb", "6 mg/kg once"),)
    ),
    Condition(
        "Ehrlichiosis", 0.02, 0.02, "Fever, tired", "Antibiotic for 28 days", (("Doxycycline", "10 mg/kg daily"),)
    ),
    Condition("Tick infestation", 0.01, 0, "Ticks found", "Ticks removed", (("Fluralaner", "25 mg/kg once"),)),
    Condition(
        "Intestinal worms", 0.05, 0, "Worms in stool", "Dewormed", (("Praziquantel-pyrantel", "1 tablet per 10 kg"),)
    ),
    Condition("Kennel cough", 0.02, 0, "Dry cough", "Kept apart, rest", (("Doxycycline", "10 mg/kg daily"),)),
    Condition("Pneumonia", 0.01, 0.03, "Fever, laboured breathing", "Antibiotic, oxygen", (ANTIBIOTIC,)),
    Condition("Conjunctivitis", 0.02, 0, "Red, weeping eye", "Eyes flushed", (("Eye drops", "four times daily"),)),
    Condition(
        "Heat stress",
        0.02,
        0.07,
        "Heavy panting, slow to recover",
        "Cooled, fluids",
        (("Lactated Ringer's solution", "20 ml/kg"),),
    ),
    Condition(
        "Heat stroke",
        0.0,
        0.03,
        "Collapse in the heat",
        "Cooled, intensive care",
        (("Lactated Ringer's solution", "90 ml/kg"),),
    ),
    Condition(
        "Congestive heart failure",
        0.01,
        0.02,
        "Cough, tires quickly",
        "Heart medicines",
        (("Pimobendan", "0.25 mg/kg twice daily"),),
    ),
)
# Long ones: what an event of months is called.
CHRONIC = ("Hip dysplasia", "Lumbosacral stenosis", "Arthritis")
HEAT = ("Heat stress", "Heat stroke")
HEART, HEART_FROM_YEARS = "Congestive heart failure", 7
HEALTHY = "Routine exam, healthy"
TICKS, WORMS = ("Fluralaner", "25 mg/kg once"), ("Praziquantel-pyrantel", "1 tablet per 10 kg")
# The products of each kind of vaccination visit; the unit repeats all of them every year.
VACCINES = (
    ("Rabies", "Distemper-hepatitis-parvo (DHPP)"),
    ("Leptospirosis", "Kennel cough (Bordetella + CPiV)"),
    ("Canine influenza",),
)
