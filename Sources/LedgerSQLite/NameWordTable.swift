import CaseLedger
import CaseModel
import GRDB

/// The words of all children's names, each once, beside ``KeyTable``: few enough to scan for a part of a word.
enum NameWordTable {
  static func add(_ word: String, _ database: Database) throws {
    let query = try Query(database, "INSERT OR IGNORE INTO name_word (word) VALUES (?)")
    query.bind(1, text: word)
    try query.run()
  }

  private static let ofKeys = "SELECT DISTINCT substr(key, 3) FROM child_key WHERE key >= 'w:' AND key < 'w;'"

  /// Whether a word of a child's keys is missing; surplus words do no harm, since they find nobody.
  static func differs(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT 1 FROM (\(ofKeys) EXCEPT SELECT word FROM name_word) LIMIT 1")
      != nil
  }

  /// Makes the table hold the words of all keys and no others.
  static func rebuild(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM name_word; INSERT INTO name_word \(ofKeys)")
  }

  /// How closely a word matches each child's names: 0 the whole word, 1 its beginning, 2 another spelling, 3 inside it.
  static func ranks(of word: NameQuery.Word, _ database: Database) throws -> [ChildID: Int] {
    var ranks: [ChildID: Int] = [:]
    func take(_ number: Int64, _ rank: Int) {
      let child = ChildID(UInt32(truncatingIfNeeded: number))
      if ranks[child].map({ rank < $0 }) ?? true { ranks[child] = rank }
    }
    // Of one letter beginnings alone are wanted: nearly every name holds it.
    let condition = word.isLetter ? "substr(word, 1, 1) = ?1" : "instr(word, ?1)"
    let holding = try Query(
      database,
      """
      SELECT child, instr(word, ?1), word = ?1
      FROM name_word CROSS JOIN child_key ON key = 'w:' || word WHERE \(condition)
      """)
    holding.bind(1, text: word.folded)
    defer { holding.end() }
    while try holding.step() {
      take(holding.integer(0), holding.integer(2) == 1 ? 0 : holding.integer(1) == 1 ? 1 : 3)
    }
    for key in word.keys {
      let alike = try Query(database, "SELECT child FROM child_key WHERE key = ?")
      alike.bind(1, text: key.text)
      while try alike.step() { take(alike.integer(0), 2) }
    }
    return ranks
  }
}
