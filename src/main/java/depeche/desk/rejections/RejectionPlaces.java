package depeche.desk.rejections;

import depeche.desk.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where each rejection stands in the journal, in the order they came: all of it that is in memory.
 */
final class RejectionPlaces {
  private final LinkedHashMap<String, Place> places = new LinkedHashMap<>();
  private final Map<Sender, Set<String>> bySender = new HashMap<>();
  private long bytes;
  private long next;

  /** Where a rejection stands, and when it was last seen to be one. */
  private static final class Place {
    final long number;
    final long position;
    final int length;
    final Sender sender;
    Instant seen;

    Place(Rejection of, long position, int length) {
      this.number = of.number();
      this.position = position;
      this.length = length;
      this.sender = of.sender();
      this.seen = of.at();
    }
  }

  /** The number of the next one. */
  long next() {
    return next;
  }

  int count() {
    return places.size();
  }

  /** How long all of them are together. */
  long bytes() {
    return bytes;
  }

  void add(Rejection rejection, long position, int length) {
    forget(rejection.id());
    places.put(rejection.id(), new Place(rejection, position, length));
    bySender.computeIfAbsent(rejection.sender(), _ -> new HashSet<>()).add(rejection.id());
    bytes += length;
    next = Math.max(next, rejection.number() + 1);
  }

  /** Says whether it is there; then it was seen at that moment. */
  boolean seeAgain(String id, Instant at) {
    Place place = places.get(id);
    if (place != null) {
      place.seen = at;
    }
    return place != null;
  }

  void forget(String id) {
    Place place = places.remove(id);
    if (place != null) {
      bytes -= place.length;
      bySender.computeIfPresent(
          place.sender, (_, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }
  }

  void forgetOldest() {
    forget(places.firstEntry().getKey());
  }

  Optional<Long> find(String id) {
    return Optional.ofNullable(places.get(id)).map(place -> place.position);
  }

  /** The ids of what a sender had refused, and has not been since. */
  List<String> of(Sender sender, Instant since) {
    return bySender.getOrDefault(sender, Set.of()).stream()
        .filter(id -> Objects.requireNonNull(places.get(id)).seen.isBefore(since))
        .toList();
  }

  /** All, the oldest first. */
  List<Long> all() {
    return places.values().stream().map(place -> place.position).toList();
  }

  /** Some with lower numbers, the newest first. */
  List<Long> newest(long before, int size) {
    List<Long> page = new ArrayList<>(size);
    for (Place place : places.sequencedValues().reversed()) {
      if (page.size() == size) {
        break;
      }
      if (place.number < before) {
        page.add(place.position);
      }
    }
    return page;
  }
}
