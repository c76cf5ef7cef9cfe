import { claim, DESCRIBED, flagged, own, says, source, unnamed, type SeedClaim } from "./seed-claim.ts";

/*
 * What six invented outlets add around the two digests: a claim for each thing that the rules tell apart and the digests
 * do not show. The outlets, their sources and what they say are invented; so is every office of the hosts.
 */
const HOSTS = "The hosts";
const POLICE = "City police";
const HOTEL = "The hotel";

const PROTOCOL = source("OFFICE", "Protocol office", [HOSTS]);
const SECURITY = source("OFFICE", "Security office of the conference", [HOSTS]);
const SPOKESWOMAN = source("PERSON", "Ines Duarte", [HOSTS]);
const MEDIA_CENTRE = source("OFFICE", "Media centre", [HOSTS]);
const PRESS_CENTRE = source("OFFICE", "Conference press centre", [HOSTS]);
const CITY_POLICE = source("OFFICE", "City police", [POLICE]);
const HOTEL_MANAGEMENT = source("OFFICE", "Management of the hotel", [HOTEL]);
const JOINT_NOTE = source("STATEMENT", "Joint note of the hosts and the city police", [HOSTS, POLICE]);
const USHER = source("PERSON", "Conference usher", "NONE", DESCRIBED);
const CATERER = source("PERSON", "Member of the catering staff", "NONE", DESCRIBED);
const DELEGATE = source("PERSON", "Delegate who was in the room", "NOT_RECORDED", DESCRIBED);
const GUEST = source("PERSON", "Guest of the hosts", "NOT_RECORDED", DESCRIBED);
const FAMILIAR = source("PERSON", "Person familiar with the evening", "NOT_RECORDED", DESCRIBED);
const WRITING_WAITER = source("PERSON", "Waiter who wrote to the paper", "NOT_RECORDED", DESCRIBED);
const HISTORIAN = source("PERSON", "Tomas Brandt", "NONE");
const PHOTOGRAPHER = source("PERSON", "Lucia Marsh", "NOT_RECORDED");
const WAITER = source("PERSON", "Anton Reyes", "NOT_RECORDED");
const FLORIST = source("PERSON", "Elena Ortiz", "NONE");
const REGISTER = source("RECORD", "Register of ministerial meetings", "NONE", { locator: "volume 12, entries 1 to 9" });
const ROOM_LOG = source("RECORD", "Room log of the conference centre", "NONE", { locator: "page 41" });
const RECORDING = source("RECORD", "Recording made in the corridor", "NONE");

const THURSDAY = { name: "briefing of the protocol office", on: "2023-03-02" };
const FRIDAY = { name: "press round of the security office", on: "2023-03-03" };
const CORRECTION = { name: "correction by the protocol office", on: "2023-03-03" };

const ROOM = "The room (invented)";
const EVENING = "The evening (invented)";

/** In the order of their numbers, which go on from the digests'. */
export const INVENTED_CLAIMS = {
  room: claim(
    ROOM,
    "EVENT",
    "They withdrew to a side room of the conference centre",
    "Where did they speak?",
    own("harbour", "The two ministers spoke in a side room of the conference centre"),
    own("northgate", "They met in a small room off the main hall of the conference centre"),
    own("lantern", "A room beside the hall was where the two withdrew"),
  ),
  interpreter: flagged(
    "highRisk",
    claim(
      ROOM,
      "EVENT",
      "No interpreter was in the room",
      null,
      says("lantern", "“They had no interpreter with them,”", USHER, { mode: "DIRECT", terms: "BACKGROUND" }),
      says("meridian", "No interpreter went in with them", CATERER),
    ),
  ),
  standing: claim(
    ROOM,
    "EVENT",
    "They talked standing",
    null,
    says("bellwether", "neither of them took a seat", DELEGATE),
    says("plaza", "saw the two talk on their feet", GUEST),
  ),
  offered: claim(
    ROOM,
    "ACTOR",
    "The hosts offered the room",
    "Who offered the room?",
    says("lantern", "The room was offered by the hosts", SPOKESWOMAN, { terms: "ON_RECORD", speaker: "Ines Duarte" }),
    says("plaza", "it had a room made ready and offered it", PROTOCOL),
  ),
  badges: claim(
    ROOM,
    "EVENT",
    "Badges for the room had been made in the morning",
    null,
    says("northgate", "Badges for that room had been printed in the morning", MEDIA_CENTRE),
    says("bellwether", "had badges made out for the room in the morning", PRESS_CENTRE),
  ),
  booked: claim(
    ROOM,
    "DATE",
    "The room was taken a day ahead",
    "When was the room taken?",
    says("plaza", "The room was taken a day before", HOTEL_MANAGEMENT),
    says("lantern", "Somebody had taken the room for that hour a day ahead", CITY_POLICE, { certainty: "INFERRED" }),
  ),
  hour: claim(
    ROOM,
    "NUMBER",
    "They sat together for an hour",
    "How long did they sit together?",
    says("bellwether", "“They sat there for an hour,”", FAMILIAR, { mode: "DIRECT" }),
    says("meridian", "“both out, 14.20”", ROOM_LOG, { stance: "DENIES", mode: "DIRECT" }),
    says("lantern", "The protocol office would not comment on how long the two sat together", PROTOCOL, {
      stance: "DECLINES",
    }),
  ),
  doors: claim(
    ROOM,
    "NUMBER",
    "The doors stayed shut for ten minutes",
    null,
    says("harbour", "The doors of the room stayed shut for ten minutes", CITY_POLICE, { relays: ["Meridian Wire"] }),
    says("northgate", "Nobody went in or out for ten minutes", HOTEL_MANAGEMENT, { relays: ["Plaza Radio"] }),
  ),
  voices: flagged(
    "contested",
    claim(
      ROOM,
      "CHARACTERISATION",
      "Voices were raised",
      null,
      says("northgate", "“There were loud voices, and then there were none,”", FLORIST, {
        mode: "DIRECT",
        terms: "ON_RECORD",
      }),
      says("plaza", "has “loud voices” on it", RECORDING, { mode: "MIXED" }),
    ),
  ),
  signed: claim(
    ROOM,
    "EVENT",
    "Nothing was signed",
    null,
    says("northgate", "Nothing was signed", PHOTOGRAPHER, { terms: "ON_RECORD" }),
    says("bellwether", "Nobody signed anything", WAITER, { terms: "ON_RECORD" }),
  ),
  note: claim(
    ROOM,
    "EVENT",
    "A folded note changed hands",
    null,
    unnamed("harbour", "In the lobby it was said that a folded note changed hands"),
    unnamed("northgate", "Word went round that one of them handed the other a slip of paper"),
    says("bellwether", "he saw a note being passed", WRITING_WAITER),
  ),
  ninth: claim(
    ROOM,
    "NUMBER",
    "It was their ninth meeting",
    "How often had they met?",
    says("harbour", "It was the ninth time that they sat down together", HISTORIAN, { terms: "ON_RECORD" }),
    says("meridian", "lists eight earlier ones, which makes this the ninth", REGISTER),
  ),
  left: claim(
    EVENING,
    "EVENT",
    "The guests of honour left before the coffee",
    null,
    says("plaza", "The guests of honour had gone before the coffee", PROTOCOL, { occasion: THURSDAY }),
    says("harbour", "the guests of honour left before the coffee was served", SECURITY, { occasion: FRIDAY }),
  ),
  street: claim(
    EVENING,
    "EVENT",
    "The street was closed for an hour",
    null,
    says("lantern", "The street in front of the centre was closed for an hour", JOINT_NOTE),
    says("meridian", "traffic was kept out of the street for an hour", PROTOCOL),
  ),
  convoys: claim(
    EVENING,
    "EVENT",
    "Two convoys left by the east gate",
    null,
    says("bellwether", "Two convoys were let out by the east gate", CITY_POLICE),
    says("plaza", "Two convoys left through the east gate", PROTOCOL),
    own("lantern", "one went around the block and came back", "QUALIFIES"),
  ),
  cars: claim(
    EVENING,
    "NUMBER",
    "The visitors came in six cars",
    "How many cars were there?",
    own("harbour", "The convoy of the visitors had six cars"),
    says("meridian", "Seven cars were in the convoy of the visitors", CITY_POLICE, {
      stance: "DENIES",
      newValue: "seven",
    }),
  ),
  ministers: claim(
    EVENING,
    "NUMBER",
    "Twelve ministers came to the dinner",
    "How many ministers came?",
    says("plaza", "twelve ministers had come to the dinner", PROTOCOL, { occasion: THURSDAY }),
    says("meridian", "“It was fourteen.”", PROTOCOL, {
      stance: "DENIES",
      mode: "DIRECT",
      occasion: CORRECTION,
      newValue: "fourteen",
    }),
  ),
  chair: claim(
    EVENING,
    "ACTOR",
    "The hosts’ minister sat between them at dinner",
    "Who sat between them?",
    own("harbour", "The minister of the hosts took the chair between the two at dinner"),
    own("bellwether", "Who sat between the two at dinner is told in two ways", "REPORTS_DISPUTE"),
  ),
  little: flagged(
    "opinion",
    claim(
      EVENING,
      "CHARACTERISATION",
      "The encounter will change little",
      null,
      own("bellwether", "The encounter will change little"),
    ),
  ),
} satisfies Record<string, SeedClaim>;
