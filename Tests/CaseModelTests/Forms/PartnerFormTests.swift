import Testing

@testable import CaseModel

/// The forms for what partner agencies owe.
@Suite struct PartnerFormTests {
  private func place(_ service: Service, _ contact: ContactID, by worker: WorkerID = Hub.screener)
    -> FormPlace
  {
    FormPlace(service.register, contact.record, at: service.now, by: worker)
  }

  @Test(arguments: ["contact-answer", "contact-chase"])
  func aFormIsOfferedWhileAnAgencyOwesAnAnswer(name: String) throws {
    let form = try #require(ActForm.named(name))
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    #expect(form.obstacle(place(service, contact)) == "no agency owes an answer")
    try service.run(.contact(contact, .ask(.health)))
    try service.run(.contact(contact, .ask(.police)))
    #expect(form.obstacle(place(service, contact)) == nil)
    #expect(form.prefilled(place(service, contact))["agency"] == "health")
    try service.run(.contact(contact, .recordAnswer(.health, answer: "nothing known")))
    #expect(form.prefilled(place(service, contact))["agency"] == "police")
    try service.run(.contact(contact, .recordAnswer(.police, answer: "nothing known")))
    #expect(form.obstacle(place(service, contact)) == "no agency owes an answer")
  }

  @Test(arguments: ["contact-answer", "contact-chase"])
  func aFormIsOfferedToWhoMayRecordContacts(name: String) throws {
    let form = try #require(ActForm.named(name))
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    try service.run(.contact(contact, .ask(.police)))
    for worker in service.register.workers.all {
      let obstacle = form.obstacle(place(service, contact, by: worker.id))
      #expect((obstacle == nil) == worker.details.role.may(.record), "\(worker.details.role.words)")
    }
  }

  @Test func whatIsFilledInIsWhatIsRecorded() throws {
    var service = try Service()
    let contact = try service.receive("Maisie").contact
    try service.run(.contact(contact, .ask(.police)))
    let place = place(service, contact)
    let chase = try #require(ActForm.named("contact-chase"))
    #expect(
      chase.commands(FormAnswers(["agency": "police", "how": " by phone "]), place)
        == .success([.contact(contact, .chase(.police, how: "by phone"))]))
    let answer = try #require(ActForm.named("contact-answer"))
    #expect(
      answer.commands(FormAnswers(["agency": "police", "answer": "to follow", "shared": "thin"]), place)
        == .success([.contact(contact, .recordAnswer(.police, answer: "to follow", shared: .thin))]))
    #expect(
      answer.commands(FormAnswers(["agency": "police", "answer": "two calls"]), place)
        == .success([.contact(contact, .recordAnswer(.police, answer: "two calls"))]))
  }
}
