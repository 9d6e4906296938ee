import ArgumentParser
import CaseModel
import Testing

@testable import frontdoor

/// What --help prints on 80 columns, without the blank line at its end.
private func help(_ command: any ParsableCommand.Type) -> String {
  Frontdoor.helpMessage(for: command, columns: 80).trimmed
}

/// The parts of the program's help; the one on casework walks the table of facts.
private func parts(isCasework: Bool) -> [Substring] {
  help(Frontdoor.self).split(separator: "\n\n").filter { $0.hasPrefix("FROM ALLOCATION") == isCasework }
}

@Test func theHelpOnCaseworkNamesEveryFactBySubject() throws {
  let lines = try #require(parts(isCasework: true).first).split(separator: "\n")
  let words = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  for fact in PathwayFacts.acts {
    #expect(words.contains(fact.form.title), "\(fact.form.name)")
    #expect(lines.contains { $0.hasPrefix("  \(fact.form.group) ") }, "\(fact.form.group)")
  }
}

@Test func theProgramsHelp() {
  #expect(
    parts(isCasework: false).joined(separator: "\n\n") == #"""
      OVERVIEW: A case-tracker for the front door of children's services.

      Without a command it opens the tracker on your service's ledger. Try "frontdoor
      demo" first: it shows an invented service at work and touches nothing of yours.

      Results go to standard output, everything else to standard error. Ends with 0
      when done, 1 when something failed, 2 when used wrongly, 3 when a rule refused.

      USAGE: frontdoor <subcommand>

      OPTIONS:
        --version               Show the version.
        -h, --help              Show help information.

      SCREEN SUBCOMMANDS:
        open (default)          Open the tracker (what happens without a command).
        demo                    Watch an invented service at work, and work in it.

      LIST SUBCOMMANDS:
        queue                   What waits for a manager, most urgent first.
        unallocated             Cases that need a worker.
        caseload                Workers' caseloads: who has room, who is over.
        case                    A case, contact or child: the whole record and its
                                chronology.
        clocks                  The clocks of a contact or case, and how each was
                                worked out.
        watch                   What goes wrong now, signal by signal.
        handover                What one shift hands to the other: contacts not read,
                                EDT’s work, tasks, emergencies.
        workers                 Workers and teams: roles, registration, skills,
                                absence.
        partners                How partner agencies answer: in time, late, chased,
                                incomplete.
        allegations             The register of allegations; the designated officer’s
                                alone.
        places                  Places and peer groups in which children come to
                                harm, and who is linked.

      CONTACT SUBCOMMANDS:
        contact                 Take a contact, rate it, ask agencies, record consent.
        decide                  Decide the threshold for one child of a contact.
        second-look             Agree or disagree with another manager's decision.

      CASE SUBCOMMANDS:
        allocate                Give a case to a worker.
        return                  Put a case back into the tray, to be allocated again.
        work                    Change what kind of work a case is.
        seen                    Record that somebody saw the child.
        acknowledge             Record that the worker has read new information on an
                                open case.
        close                   Close a case.
        set-aside               Set an earlier act aside, with a reason; nothing is
                                deleted.
        undo                    Undo the last thing you did today, with a reason;
                                without one, say what that would be.

      PEOPLE SUBCOMMANDS:
        child                   Correct a child's details, record a move, connect or
                                merge records.
        household               Correct what is known of a home and its adults.
        allegation              Report an allegation against a professional; the
                                officer’s acts on it.
        place                   Register places of harm outside the home and link
                                children to them.
        peer-group              Register peer groups in which children come to harm,
                                link children.

      STAFF SUBCOMMANDS:
        absence                 Record that a worker is away, or back.
        worker                  Register workers, change them, record supervision and
                                who leaves.
        role                    Confirm or decline a role that somebody asked for;
                                give one as the file's owner.
        team                    Register and change teams.

      LEDGER SUBCOMMANDS:
        init                    Make a new, empty ledger, with your account as its
                                administrator.
        import                  Bring in an authority's own lists.
        verify                  Check that nothing in the ledger was altered, taken
                                out or moved.
        rebuild                 Work out every record's current state again from its
                                events.
        backup                  Copy the ledger as it is at one moment, while others
                                work, and verify the copy.
        restore                 Put a backup in the place of the ledger, which is
                                kept beside.

        See 'frontdoor help <subcommand>' for detailed help.
      """#)
}

@Test func theHelpOfAnAct() {
  #expect(
    help(AllocateCommand.self) == #"""
      OVERVIEW: Give a case to a worker.

      A case that somebody holds is refused with who and when; --reallocate moves it.
      Why this worker comes from standard input unless --reason-file names a file;
      the direction (what to do first, when to see the child) from a file of its own.

      Codes of --reallocate: MANAGE managing caseloads, FCONTA first contact or
      re-referral, LEFTRL previous worker left the role, ORGRST restructure, TSPROC
      transfer by the standard process, ABSENC absence, cover or return, CHCHAN the
      child asked, PCCHAN parent or carer asked, SWDIED previous worker died, OTHERS
      other.

      USAGE: frontdoor allocate <case> <worker> [--reason-file <file>] [--direction-file <file>] [--joint <worker>] [--override <rule=file> ...] [--reallocate <code>] [--json] [--seen <version>] [--ledger <file>] [--service <file>] [--as <worker>]

      ARGUMENTS:
        <case>                  The case, such as R-000012.
        <worker>                The worker, such as W-000003.

      OPTIONS:
        --reason-file <file>    Why, from a file, - for standard input. (default: -)
        --direction-file <file> The manager's direction, from a file or - for
                                standard input.
        --joint <worker>        A worker who works it jointly.
        --override <rule=file>  Override a refusal, asye-alone or absent-worker, for
                                the reason in a file; may be repeated.
        --reallocate <code>     Move a case that somebody holds, for this reason.
                                (values: MANAGE, FCONTA, LEFTRL, ORGRST, TSPROC,
                                ABSENC, CHCHAN, PCCHAN, SWDIED, OTHERS)
        --json                  Print what was recorded as JSON: a list of events.
        --seen <version>        Refuse when the record has moved on from this version
                                since you looked.
        --ledger <file>         The ledger's file (default: $FRONTDOOR_LEDGER, else
                                $XDG_DATA_HOME/frontdoor/ledger.sqlite).
        --service <file>        The service's settings (default: $FRONTDOOR_SERVICE,
                                else $XDG_CONFIG_HOME/frontdoor/service.yml, else the
                                installed service.yml).
        --as <worker>           Act as this worker (W-000012); on simulated ledgers
                                only.
        --version               Show the version.
        -h, --help              Show help information.
      """#)
}

@Test func theHelpOfAList() {
  #expect(
    help(UnallocatedCommand.self) == #"""
      OVERVIEW: Cases that need a worker.

      The same rows as the screen's list "Unallocated", and as many: cases that
      nobody holds, and cases whose worker is away or gone and that somebody must
      cover. The second kind names its holder and why; count only rows without a
      holder for cases that are unallocated in the strict sense.

      With --json each row has id, child, since (in the tray, or with the holder),
      deadline, due, minutesLeft, work, worry, household, holder (null when nobody
      holds it) and why.

      USAGE: frontdoor unallocated [--json] [--mask] [--ledger <file>] [--service <file>] [--as <worker>]

      OPTIONS:
        --json                  Print JSON for programs: a list of objects.
        --mask                  Mask children's names, for a screen that others can
                                see.
        --ledger <file>         The ledger's file (default: $FRONTDOOR_LEDGER, else
                                $XDG_DATA_HOME/frontdoor/ledger.sqlite).
        --service <file>        The service's settings (default: $FRONTDOOR_SERVICE,
                                else $XDG_CONFIG_HOME/frontdoor/service.yml, else the
                                installed service.yml).
        --as <worker>           Act as this worker (W-000012); on simulated ledgers
                                only.
        --version               Show the version.
        -h, --help              Show help information.
      """#)
}
