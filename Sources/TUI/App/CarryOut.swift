/// Does what the screens ask, and all that follows from it, until nothing is left to do.
///
/// One straight line: what an effect answers is told to the screens, and what they then ask is done, before the effects
/// that were asked for beside it.
///
/// - Parameters:
///   - effects: what is asked, in order.
///   - perform: does one effect; returns what the screens are told of it, oldest first.
///   - tell: hands a message to the screens; returns what they ask, in order.
public func carryOut(_ effects: [Effect], perform: (Effect) -> [Message], tell: (Message) -> [Effect]) {
  var line = effects.map(Errand.perform)[...]
  while let next = line.popFirst() {
    let following =
      switch next {
      case .perform(let effect): perform(effect).map(Errand.tell)
      case .tell(let message): tell(message).map(Errand.perform)
      }
    line.insert(contentsOf: following, at: line.startIndex)
  }
}

/// What waits to be done.
private enum Errand {
  case perform(Effect)
  case tell(Message)
}
