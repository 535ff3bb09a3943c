import Foundation

#if FUZZER

  /// What libFuzzer calls with bytes of its own. A fuzzer feeds the one target that the environment
  /// names.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func feed(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let target = Fuzzer.target else { fatalError("FUZZ_TARGET names nothing that is fed") }
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    do throws(BrokenPromise) {
      try target.feed(bytes)
    } catch {
      fatalError(error.text)
    }
    return 0
  }

  private enum Fuzzer {
    static let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"]
      .flatMap(FuzzTargets.named)
  }

#else

  /// Feeds what lies in a folder for each target, and says what a promise was broken by. What crashes is
  /// the last that was said.
  ///
  ///     fuzzing Tests/Fuzzing/Corpus
  @main
  enum Replay {
    static func main() throws {
      guard CommandLine.arguments.count == 2 else {
        print("usage: Fuzzing CORPUS")
        exit(2)
      }
      let corpus = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
      var (fed, broken) = (0, 0)
      for target in FuzzTargets.all {
        let folder = corpus.appendingPathComponent(target.name)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
          let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
          FileHandle.standardError.write(Data("\(target.name)/\(name)\n".utf8))
          fed += 1
          do throws(BrokenPromise) {
            try target.feed(bytes)
          } catch {
            broken += 1
            print("error: \(target.name)/\(name): \(error.text)")
          }
        }
      }
      print("\(fed) inputs fed, \(broken) promises broken")
      exit(broken == 0 && fed > 0 ? 0 : 1)
    }
  }

#endif
