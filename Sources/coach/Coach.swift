import ArgumentParser
@main struct Coach: ParsableCommand {}
