package depeche.app.measure;

import depeche.desk.related.Reason;
import depeche.desk.related.RelatedStory;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the first five of an answer are told for five different reasons. */
final class ReasonDiversity {
  private static final int FIRST = 5;

  private int pairs;
  private int same;

  void add(List<RelatedStory> answer) {
    List<Set<String>> first =
        answer.stream().limit(FIRST).map(ReasonDiversity::namesAndTerms).toList();
    for (int one = 0; one < first.size(); one++) {
      for (Set<String> other : first.subList(one + 1, first.size())) {
        pairs++;
        same += first.get(one).equals(other) ? 1 : 0;
      }
    }
  }

  void print(PrintStream out) {
    out.printf(
        "    %.1f %% of the pairs for the same names and terms%n",
        pairs == 0 ? 0 : 100.0 * same / pairs);
  }

  private static Set<String> namesAndTerms(RelatedStory story) {
    return story.reasons().stream()
        .flatMap(ReasonDiversity::namesAndTerms)
        .collect(Collectors.toSet());
  }

  private static Stream<String> namesAndTerms(Reason reason) {
    return switch (reason) {
      case Reason.Shared shared -> Stream.of(shared.kind() + ":" + shared.id());
      case Reason.Terms(var terms) -> terms.stream().map(Reason.SharedTerm::here);
      case Reason.Near _ -> Stream.empty();
    };
  }
}
