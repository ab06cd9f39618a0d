/// Every sentence that coach can say, by the key under which `prompts/coaching/` keeps it.
public enum PhraseKey: String, Sendable, CaseIterable {
  case homeGreeting = "home.greeting"
}
