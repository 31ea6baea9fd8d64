package depeche.web.page;

import depeche.desk.SearchAnswer;
import depeche.desk.SearchAnswer.Dropped;
import depeche.desk.expansion.Expansion;
import depeche.query.SearchRequest;
import depeche.query.Warning;
import depeche.web.page.Notice.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an answer has to explain: how the query was read, why it was relaxed, what to try next. */
final class Notices {
  private final Messages messages;
  private final QueryString here;

  Notices(Messages messages, QueryString here) {
    this.messages = messages;
    this.here = Address.restarted(here);
  }

  List<Notice> of(SearchAnswer answer, SearchRequest request, boolean filtered) {
    List<Notice> notices = new ArrayList<>();
    if (answer.suggestion() != null) {
      String better = here.with("q", answer.suggestion()).on(Address.SEARCH);
      notices.add(
          new Notice(
              messages.text("notice.suggestion"),
              List.of(new Remedy(answer.suggestion(), better))));
    }
    if (answer.relaxed()) {
      notices.add(
          new Notice(messages.text("notice.relaxed"), without(answer.dropped(), request.q())));
    }
    if (!answer.expansions().isEmpty()) {
      notices.add(expanded(answer.expansions()));
    }
    for (Warning warning : answer.warnings()) {
      notices.add(
          new Notice(
              messages.text("warning." + warning.problem().name(), warning.offset() + 1),
              List.of()));
    }
    if (answer.found().total() == 0) {
      notices.add(nothing(answer, request, filtered));
    }
    return notices;
  }

  private Notice expanded(List<Expansion> expansions) {
    String others =
        expansions.stream().map(Expansion::text).distinct().collect(Collectors.joining(", "));
    return new Notice(
        messages.text("notice.expanded", others),
        List.of(
            new Remedy(
                messages.text("remedy.unexpanded"),
                here.with("expand", "false").on(Address.SEARCH))));
  }

  private Notice nothing(SearchAnswer answer, SearchRequest request, boolean filtered) {
    List<Remedy> remedies = new ArrayList<>();
    if (filtered) {
      remedies.add(
          new Remedy(
              messages.text("remedy.unfiltered"),
              here.named(Set.of("q", PageLanguage.PARAMETER)).on(Address.SEARCH)));
    }
    if (!answer.relaxed()) {
      remedies.addAll(without(answer.dropped(), request.q()));
    }
    if (here.first("match").isPresent()) {
      String any = here.without("match").on(Address.SEARCH);
      remedies.add(new Remedy(messages.text("remedy.auto"), any));
    }
    if (request.q().contains("\"")) {
      String loose = here.with("q", request.q().replace("\"", "")).on(Address.SEARCH);
      remedies.add(new Remedy(messages.text("remedy.unquoted"), loose));
    }
    remedies.add(new Remedy(messages.text("remedy.all"), Address.everything(here)));
    return new Notice(messages.text("notice.nothing"), remedies);
  }

  private List<Remedy> without(List<Dropped> dropped, String q) {
    return dropped.stream()
        .filter(word -> word.hits() > 0)
        .flatMap(word ->
            leftOut(q, word.word()).stream()
                .map(rest ->
                    new Remedy(
                        messages.text("remedy.without", word.word(), word.hits()),
                        here.with("q", rest).on(Address.SEARCH))))
        .toList();
  }

  /** The query without one of its words, where the word stands there on its own. */
  private static Optional<String> leftOut(String q, String word) {
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}:=\"])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}\"])")
            .matcher(q);
    return matcher.find()
        ? Optional.of(matcher.replaceFirst("").replaceAll("\\s+", " ").strip())
        : Optional.empty();
  }
}
