import CaseModel
import Testing

@testable import TUI

extension FormHub {
  /// What the form shows on a screen of this size, without the screen's header and footer.
  func formText(_ screen: Size) -> String {
    let taken = screen.rows >= 20 ? 4 : 2
    var frame = Frame(Size(rows: screen.rows - taken, columns: screen.columns))
    form?.draw(on: &frame, context)
    return frame.text
  }

  /// The keys that the footer names.
  var footer: String { form?.keys.map { "\($0.key) \($0.label)" }.joined(separator: "  ") ?? "" }
}

private let large = Size(rows: 40, columns: 120)
private let usual = Size(rows: 24, columns: 80)
private let small = Size(rows: 10, columns: 40)

@Test func theFormOpensAtTheChannelWithTheTimeOfReceiptThere() {
  var hub = FormHub(usual)
  hub.press(.character("n"))
  #expect(
    hub.formText(usual)
      == """
      ┌─ New contact ────────────────────────────────────────────────────────────────┐
      │  received        Wed 9 Jan 2019 10:42, now                                   │
      │▌ channel         choose one: arrows or letters, then Enter                   │
      │    phone   referral form (MARF)   police care plan (CAP)   email             │
      │    EDT handover   in person   other                                          │
      │  source          —                                                           │
      │  referrer        —                                                           │
      │  organisation    —                                                           │
      │  phone or email  —                                                           │
      │  main worry      —                                                           │
      │  what was said   —                                                           │
      │  child 1         —                                                           │
      │                  + another child                                             │
      │  HOME                                                                        │
      │  address         —                                                           │
      │  postcode        —                                                           │
      │  phone           —                                                           │
      │  adult 1         —                                                           │
      │                  + another adult                                            ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
      """)
  #expect(
    hub.footer
      == "Tab next  Ctrl-S record  Enter choose  ←→ move  Esc save draft and close  PgDn next part")
}

@Test func aPossibleMatchStandsBesideTheForm() {
  var hub = FormHub.atTheChildren(large, known: FormHub.reids)
  hub.fill("Reid", "Maisie")
  hub.type("3/12/2014")
  #expect(
    hub.formText(large)
      == """
      ┌─ New contact ────────────────────────────────────────────────────────────────────────────────────────────────────────┐
      │  received        Wed 9 Jan 2019 10:42, now                             │  IS THIS CHILD 1?                           │
      │  channel         phone                                                 │  78  Maisie Reid, 4, girl  P-000001         │
      │  source          school 2A                                             │      name reversed · day and month swapped  │
      │  referrer        Ms Hale, designated lead                              │      OPEN CASE R-000001 with S. Mirza       │
      │  organisation    St Anne’s Primary                                     │      Kim Reid, mother                       │
      │  phone or email  01706 555 020                                         │      last contact Mon 5 Nov 2018, Police:   │
      │  main worry      Neglect                                               │      Domestic abuse                         │
      │  what was said   The same clothes for a week; no tea at home.          │                                             │
      │                                                                        │                                             │
      │  CHILD 1         1 possible match: Ctrl-F                              │                                             │
      │  given name      Reid                                                  │                                             │
      │  family name     Maisie                                                │                                             │
      │▌ born or due     3/12/2014                                             │                                             │
      │                  Wed 3 Dec 2014, 4 years old                           │                                             │
      │  sex             not known                                             │                                             │
      │  ethnicity       not yet obtained                                      │                                             │
      │  languages       —                                                     │                                             │
      │                                                                        │                                             │
      │                  + another child                                       │                                             │
      │                                                                        │                                             │
      │  HOME                                                                  │                                             │
      │  address         —                                                     │                                             │
      │  postcode        —                                                     │                                             │
      │  phone           —                                                     │                                             │
      │  adult 1         —                                                     │                                             │
      │                  + another adult                                       │                                             │
      │                                                                        │                                             │
      │  immediate risk  none reported                                         │                                             │
      │  rating          unrated                                               │                                             │
      │  consent         not settled                                           │                                             │
      │                                                                        │                                             │
      │                                                                        │                                             │
      │                                                                        │  NOTHING MISSING                            │
      │                                                                        │  Ctrl-S shows it all before recording       │
      └──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────┘
      """)
}

@Test func aPossibleMatchStandsBelowTheFormWhereItIsNarrow() {
  var hub = FormHub.atTheChildren(usual, known: FormHub.reids)
  hub.fill("Reid", "Maisie")
  hub.type("3/12/2014")
  #expect(
    hub.formText(usual)
      == """
      ┌─ New contact ────────────────────────────────────────────────────────────────┐
      │  CHILD 1         1 possible match: Ctrl-F                                   ↑│
      │  given name      Reid                                                        │
      │  family name     Maisie                                                      │
      │▌ born or due     3/12/2014                                                   │
      │                  Wed 3 Dec 2014, 4 years old                                 │
      │  sex             not known                                                   │
      │  ethnicity       not yet obtained                                            │
      │  languages       —                                                           │
      │                  + another child                                             │
      │  HOME                                                                        │
      │  address         —                                                          ↓│
      │──────────────────────────────────────────────────────────────────────────────│
      │  IS THIS CHILD 1?                                                            │
      │  78  Maisie Reid, 4, girl  P-000001                                          │
      │      name reversed · day and month swapped                                   │
      │      OPEN CASE R-000001 with S. Mirza                                        │
      │      Kim Reid, mother                                                        │
      │      last contact Mon 5 Nov 2018, Police: Domestic abuse                     │
      └──────────────────────────────────────────────────────────────────────────────┘
      """)
  #expect(
    hub.footer == "Ctrl-F matches  Tab next  Ctrl-S record  Esc save draft and close  PgDn next part")
}

@Test func aKnownChildShowsTheHistoryAndTheOpenCase() {
  var hub = FormHub.atTheChildren(usual, known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"), .enter)
  #expect(
    hub.formText(usual)
      == """
      ┌─ New contact ────────────────────────────────────────────────────────────────┐
      │  source          school 2A                                                  ↑│
      │  referrer        Ms Hale, designated lead                                    │
      │  organisation    St Anne’s Primary                                           │
      │  phone or email  01706 555 020                                               │
      │  main worry      Neglect                                                     │
      │  what was said   The same clothes for a week; no tea at home.                │
      │▌ child 1         Maisie Reid, 4, girl, P-000001 · OPEN CASE R-000001         │
      │                  This new information belongs to Sana Mirza, who holds the   │
      │                  open case R-000001. Record the contact; deciding (d) passes │
      │                  it on.                                                      │
      │                  1 contact in 12 months: 5 Nov 2018 referral for assessment  │
      │                  · OPEN CASE R-000001                                        │
      │                  Del: not this child after all                               │
      │                  + Theo Reid, 2, boy, P-000002, same home                    │
      │                  + another child                                             │
      │  HOME            known: 12 Mill Lane, OL16 1AB · Kim Reid, mother · 01706    │
      │                  555 010                                                     │
      │  address         —                                                          ↓│
      └──────────────────────────────────────────────────────────────────────────────┘
      """)
}

@Test func theConfirmationSaysInWordsWhatIsMissing() {
  var hub = FormHub(usual)
  hub.press(.character("n"))
  hub.fill("ph", "2A", "", "", "", "neg", "", "Ned", "Ashby")
  hub.type("31/2/2014")
  hub.press(.control("s"))
  #expect(
    hub.formText(usual)
      == """
      ┌─ New contact ────────────────────────────────────────────────────────────────┐
      │ This cannot be recorded yet.                                                 │
      │                                                                              │
      │ MISSING   what was said: write it in a few words                             │
      │           child 1, born or due: February 2014 has 28 days                    │
      │ RECEIVED  Wed 9 Jan 2019 10:42, now, by phone, from school                   │
      │ WORRY     Neglect                                                            │
      │ CHILD 1   Ned Ashby, date of birth not right — registered as new; not known  │
      │           here                                                               │
      │ HOME      nothing given                                                      │
      │ RISK      immediate risk: none reported                                      │
      │ RATING    unrated                                                            │
      │ CONSENT   not settled                                                        │
      │ NOT GIVEN referrer’s name; child 1: sex, ethnicity, languages; address;      │
      │           postcode; phone; adults at home; rating; consent                   │
      │                                                                              │
      │ Enter goes to what is missing; Esc goes back                                 │
      │                                                                              │
      │                                                                              │
      └──────────────────────────────────────────────────────────────────────────────┘
      """)
}

@Test func aSmallScreenShowsTheFieldInFocus() {
  var hub = FormHub(small)
  hub.press(.character("n"), .tab)
  hub.type("hea")
  #expect(
    hub.formText(small)
      == """
      ┌─ New contact ────────────────────────┐
      │▌source         typed: hea – Enter c…↑│
      │    other individual 1D   school 2A   │
      │    education service 2B   GP 3A      │
      │    health visitor 3B                 │
      │    school nurse 3C                   │
      │    other primary health 3D   A&E 3E ↓│
      └──────────────────────────────────────┘
      """)
}

@Test func aSmallScreenShowsTheMatchesAlone() {
  var hub = FormHub.atTheChildren(Size(rows: 14, columns: 40), known: FormHub.reids)
  hub.fill("Reid", "Maisie", "3/12/2014")
  hub.press(.control("f"))
  #expect(
    hub.formText(Size(rows: 14, columns: 40))
      == """
      ┌─ New contact ────────────────────────┐
      │  IS THIS CHILD 1?                    │
      │▌ 78  Maisie Reid, 4, girl  P-000001  │
      │▌     name reversed · day and month   │
      │▌     swapped                         │
      │▌     OPEN CASE R-000001 with S.      │
      │▌     Mirza                           │
      │▌     Kim Reid, mother                │
      │▌     last contact Mon 5 Nov 2018,    │
      │▌     Police: Domestic abuse          │
      │                                      │
      └──────────────────────────────────────┘
      """)
}

@Test func theCursorStandsWhereTheNextLetterGoes() {
  var hub = FormHub.atTheChildren(usual)
  hub.type("Ned")
  var frame = Frame(Size(rows: 20, columns: 80))
  hub.form?.draw(on: &frame, hub.context)
  let row = (0..<20).first { frame.text(row: $0).contains("given name") }
  // One column of the box, 18 before the value, three letters.
  #expect(frame.cursor?.row == row)
  #expect(frame.cursor?.column == 22)
}

@Test(arguments: [(40, 120), (24, 80), (10, 40), (8, 38), (60, 200)])
func theFieldInFocusIsAlwaysInSight(_ rows: Int, _ columns: Int) {
  let size = Size(rows: rows, columns: columns)
  var hub = FormHub(size, known: FormHub.reids)
  hub.press(.character("n"))
  let count = hub.form?.form.fields(hub.register).count ?? 0
  #expect(count == 25)
  for _ in 0..<count {
    let marks = hub.formText(size).split(separator: "\n").filter { $0.hasPrefix("│▌") }
    #expect(marks.count == 1)
    hub.press(.tab)
  }
}
