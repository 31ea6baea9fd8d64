package depeche.app;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.source.Limits;
import depeche.source.table.FieldNames;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingSettingsTest {
  @TempDir private static Path folder;
  private static ApplicationContext context;

  @BeforeAll
  static void set() {
    context =
        ApplicationContext.run(
            Map.of(
                "depeche.index",
                folder.toString(),
                "depeche.limits.containers",
                3,
                "depeche.limits.expansion-ratio",
                20,
                "depeche.limits.document-time",
                "5s",
                "depeche.columns.title",
                "Accroche une,Manchette"));
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @Test
  void aLimitIsWhatWasSet() {
    Limits limits = context.getBean(LimitSettings.class).toLimits();

    assertThat(limits.containers()).isEqualTo(3);
    assertThat(limits.expansion().ratio()).isEqualTo(20);
    assertThat(limits.documentTime()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void whatIsNotSetIsTheDefault() {
    Limits limits = context.getBean(LimitSettings.class).toLimits();

    assertThat(limits.articleLength()).isEqualTo(Limits.DEFAULT.articleLength());
    assertThat(limits.articleParts()).isEqualTo(Limits.DEFAULT.articleParts());
    assertThat(limits.nesting()).isEqualTo(Limits.DEFAULT.nesting());
    assertThat(limits.documentBytes()).isEqualTo(Limits.DEFAULT.documentBytes());
    assertThat(limits.expansion().bytes()).isEqualTo(Limits.DEFAULT.expansion().bytes());
    assertThat(limits.expansion().entries()).isEqualTo(Limits.DEFAULT.expansion().entries());
  }

  @Test
  void columnsAreNamedByField() {
    FieldNames names = context.getBean(ColumnSettings.class).toFieldNames();

    assertThat(names.field("ACCROCHE UNE")).contains("title");
    assertThat(names.field("manchette")).contains("title");
  }
}
