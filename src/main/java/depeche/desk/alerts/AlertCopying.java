package depeche.desk.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import depeche.journal.FolderStore;
import depeche.journal.Log;
import depeche.journal.RecordStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries alerts from a folder to a store or back, with what they told and what webhooks took.
 * Where a part is there already, as after a copy that broke off, the rest is added to it.
 */
public final class AlertCopying {
  /** The alerts come last: until then nobody delivers what only seems to be undelivered. */
  private static final List<String> LOGS = List.of("delivered", "fired", "alerts");

  private static final int AT_ONCE = 25;

  private AlertCopying() {}

  /**
   * From the folder to the store.
   *
   * @return false where the store has alerts of its own, which are left as they are
   */
  public static boolean run(Path folder, RecordStore store) {
    try (RecordStore here = open(folder)) {
      return copy(here, store);
    }
  }

  /** The same from the store to the folder. */
  public static boolean runBack(RecordStore store, Path folder) {
    try (RecordStore here = open(folder)) {
      return copy(store, here);
    }
  }

  private static RecordStore open(Path folder) {
    FolderLock lock = FolderLock.of(folder);
    new OlderJournals(folder.resolve("alerts.log"), folder.resolve("fired.log")).bringUpToDate();
    return new FolderStore(folder, lock::close);
  }

  private static boolean copy(RecordStore from, RecordStore to) {
    Map<String, List<JsonNode>> missing = new LinkedHashMap<>();
    for (String name : LOGS) {
      List<JsonNode> wanted = read(from, name);
      List<JsonNode> there = read(to, name);
      int both = Math.min(wanted.size(), there.size());
      if (!wanted.subList(0, both).equals(there.subList(0, both))) {
        return false;
      }
      missing.put(name, wanted.subList(both, wanted.size()));
    }
    missing.forEach((name, entries) -> add(to, name, entries));
    return true;
  }

  private static List<JsonNode> read(RecordStore store, String name) {
    List<JsonNode> entries = new ArrayList<>();
    try (Log<JsonNode> log =
        store.log(name, JsonNode.class, (position, entry) -> entries.add(entry))) {
      log.catchUp();
    }
    return entries;
  }

  private static void add(RecordStore store, String name, List<JsonNode> entries) {
    try (Log<JsonNode> log = store.log(name, JsonNode.class, (position, entry) -> {})) {
      for (int from = 0; from < entries.size(); from += AT_ONCE) {
        List<JsonNode> few = entries.subList(from, Math.min(from + AT_ONCE, entries.size()));
        log.add(() -> few);
      }
      log.force();
    }
  }
}
