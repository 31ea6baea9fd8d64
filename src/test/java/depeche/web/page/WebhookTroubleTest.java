package depeche.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import depeche.desk.alerts.WebhookAddresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class WebhookTroubleTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP 500, STATUS",
    "PRIVATE, NOT_PERMITTED",
    "NOT_HTTP, NOT_PERMITTED",
    "UNKNOWN_HOST, UNKNOWN_HOST",
    "HttpTimeoutException: request timed out, NO_ANSWER",
    "HttpConnectTimeoutException: HTTP connect timed out, NO_ANSWER",
    "ConnectException, NO_CONNECTION",
    "SSLHandshakeException: expired, NO_CONNECTION"
  })
  void anErrorMeans(String error, WebhookTrouble trouble) {
    assertThat(WebhookTrouble.of(error)).isEqualTo(trouble);
  }

  @ParameterizedTest
  @EnumSource
  void anAddressThatIsRefusedIsNotOneThatCannotBeConnectedTo(WebhookAddresses.Refusal refusal) {
    assertThat(WebhookTrouble.of(refusal.name())).isNotEqualTo(WebhookTrouble.NO_CONNECTION);
  }
}
