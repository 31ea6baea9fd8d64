package depeche.desk.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures of what a webhook is sent, by the Standard Webhooks specification: HMAC-SHA256 over
 * {@code id.timestamp.body}, under a secret that only the receiver and this service know.
 */
public final class WebhookSignature {
  private static final String PREFIX = "whsec_";
  private static final int SECRET_BYTES = 32;

  private WebhookSignature() {}

  /** A new secret, in the form that libraries of the specification take. */
  public static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return PREFIX + Base64.getEncoder().encodeToString(secret);
  }

  /**
   * The value of the header {@code webhook-signature}.
   *
   * @param timestamp in seconds since 1970
   */
  public static String of(String secret, String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
