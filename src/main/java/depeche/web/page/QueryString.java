package depeche.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The parameters of a page's address, in order. Each link of a page is made from the page's own.
 */
public record QueryString(List<Parameter> parameters) {
  public static final QueryString EMPTY = new QueryString(List.of());

  public QueryString {
    parameters = List.copyOf(parameters);
  }

  /** One name and value, not yet percent-encoded. */
  public record Parameter(String name, String value) {}

  /** The parameters of a request, without those left blank. */
  static QueryString of(Map<String, List<String>> parameters) {
    return new QueryString(
        parameters.entrySet().stream()
            .flatMap(named -> named.getValue().stream().map(v -> new Parameter(named.getKey(), v)))
            .filter(parameter -> !parameter.value().isBlank())
            .toList());
  }

  Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .toList();
  }

  boolean has(String name, String value) {
    return parameters.contains(new Parameter(name, value));
  }

  /** This, with {@code name} having this one value only. */
  QueryString with(String name, String value) {
    return without(name).plus(name, value);
  }

  /** This, with one more value of {@code name}. */
  QueryString plus(String name, String value) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new QueryString(more);
  }

  QueryString minus(String name, String value) {
    return keep(parameter -> !parameter.equals(new Parameter(name, value)));
  }

  QueryString without(String... names) {
    Set<String> gone = Set.of(names);
    return keep(parameter -> !gone.contains(parameter.name()));
  }

  QueryString named(Set<String> names) {
    return keep(parameter -> names.contains(parameter.name()));
  }

  /** Every value of each name, both in order. */
  Map<String, List<String>> byName() {
    return parameters.stream()
        .collect(
            Collectors.groupingBy(
                Parameter::name,
                LinkedHashMap::new,
                Collectors.mapping(Parameter::value, Collectors.toList())));
  }

  QueryString keep(Predicate<Parameter> kept) {
    return new QueryString(parameters.stream().filter(kept).toList());
  }

  /** The address of {@code path} with these parameters. */
  public String on(String path) {
    return parameters.isEmpty() ? path : path + "?" + this;
  }

  /** As in an address: encoded and joined. */
  @Override
  public String toString() {
    return parameters.stream()
        .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
