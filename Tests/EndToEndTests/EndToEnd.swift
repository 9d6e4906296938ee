import Testing

/// The built program, driven as people drive it: in a real terminal, or as a plain command.
///
/// One journey at a time, so that a slow machine is not asked to do several at once.
@Suite(.serialized) struct EndToEnd {}
