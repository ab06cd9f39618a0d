import CoachCore
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "gives back what was written, order and digits included",
    arguments: [
      #"{"z":1,"a":[null,true,false,{"x":0.50}],"s":"\u001b\"\\é👩🏽‍🚒"}"#, "[]", "{}", "0", "-0", "-1",
      "1.0", "1e9", "-1.5E-10", "9223372036854775807", "9223372036854775808", #""""#,
    ])
  func same(_ text: String) throws {
    #expect(try JSONReader.read(text).text == text)
  }

  @Test("passes over space between the parts")
  func space() throws {
    #expect(try JSONReader.read(" {\t\"a\" :\r\n[ 1 , 2 ] } ").text == #"{"a":[1,2]}"#)
  }

  @Test(
    "names the byte, from 1, at which text is not JSON",
    arguments: [
      ("", 1, "expected a value"), ("{", 2, "expected the name of a field"),
      ("[1,]", 4, "expected a value"), (#"{"a":1,}"#, 8, "expected the name of a field"),
      (#"{"a" 1}"#, 6, "expected :"), ("[1 2]", 4, "expected , or ]"),
      (#"{"a":1 "b":2}"#, 8, "expected , or }"), ("1 2", 3, "more follows the value"),
      ("01", 3, "a number has no leading zero"), ("1.", 3, "expected a value"),
      ("+1", 1, "expected a value"), ("NaN", 1, "expected a value"), ("'a'", 1, "expected a value"),
      (#""a"#, 3, "the string does not end"), (#""a\"#, 4, "the string does not end"),
      (#""a\x""#, 3, "no such character or escape in a string"),
      (#""\ud800""#, 8, "no such character or escape in a string"),
      ("\"a\nb\"", 3, "no such character or escape in a string"),
      (#"{"a":1,"a":2}"#, 13, "a field is given twice"), ("tru", 1, "expected a value"),
      (String(repeating: "[", count: 65), 65, "nested too deeply"),
    ])
  func fault(_ text: String, _ byte: Int, _ problem: String) {
    #expect(throws: JSONReader.Fault(byte: byte, problem: problem)) { try JSONReader.read(text) }
  }
}
