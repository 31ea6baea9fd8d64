package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class QueryStringTest {
  private final QueryString search =
      QueryString.EMPTY.plus("q", "traité").plus("country", "RU").plus("country", "KP");

  @Test
  void aLinkIsPercentEncoded() {
    assertThat(QueryString.EMPTY.plus("q", "a&b=\"é\"").on("/"))
        .isEqualTo("/?q=a%26b%3D%22%C3%A9%22");
  }

  @Test
  void withoutParametersThereIsNoQuestionMark() {
    assertThat(QueryString.EMPTY.on("/")).isEqualTo("/");
  }

  @Test
  void oneValueOfManyCanGo() {
    assertThat(search.minus("country", "RU").all("country")).containsExactly("KP");
  }

  @Test
  void settingAParameterReplacesAllItsValues() {
    assertThat(search.with("country", "FR").all("country")).containsExactly("FR");
  }

  @Test
  void blankFieldsOfAFormAreNoParameters() {
    assertThat(QueryString.of(Map.of("q", List.of(" "), "from", List.of("2024"))))
        .isEqualTo(QueryString.EMPTY.plus("from", "2024"));
  }
}
