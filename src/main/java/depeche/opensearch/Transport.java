package depeche.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** Makes the connections that {@link OpenSearchSettings} describes. */
final class Transport {
  private static final int CONNECTIONS_PER_NODE = 32;

  private Transport() {}

  static OpenSearchTransport to(OpenSearchSettings settings) {
    HttpHost[] hosts = settings.urls().stream().map(Transport::host).toArray(HttpHost[]::new);
    SSLContext trust = trusting(settings.certificate());
    return ApacheHttpClient5TransportBuilder.builder(hosts)
        .setDefaultHeaders(credentials(settings))
        .setRequestConfigCallback(request ->
            request.setResponseTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS))
        .setHttpClientConfigCallback(client -> {
          PoolingAsyncClientConnectionManagerBuilder connections =
              PoolingAsyncClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(CONNECTIONS_PER_NODE)
                  .setMaxConnTotal(CONNECTIONS_PER_NODE * hosts.length);
          if (trust != null) {
            connections.setTlsStrategy(
                ClientTlsStrategyBuilder.create().setSslContext(trust).buildAsync());
          }
          return client.setConnectionManager(connections.build());
        })
        .build();
  }

  private static HttpHost host(URI url) {
    int port = url.getPort() >= 0 ? url.getPort() : 9200;
    return new HttpHost(url.getScheme(), url.getHost(), port);
  }

  private static Header[] credentials(OpenSearchSettings settings) {
    if (settings.user() == null) {
      return new Header[0];
    }
    String password = settings.password() == null ? "" : settings.password();
    byte[] pair =
        (settings.user() + ":" + password).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String value = "Basic " + Base64.getEncoder().encodeToString(pair);
    return List.of(new BasicHeader("Authorization", value, true)).toArray(Header[]::new);
  }

  private static @Nullable SSLContext trusting(@Nullable Path authority) {
    if (authority == null) {
      return null;
    }
    try (InputStream pem = Files.newInputStream(authority)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.setCertificateEntry("authority-" + number++, certificate);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException problem) {
      throw new IllegalArgumentException(
          "not a certificate: " + authority + ": " + problem.getMessage(), problem);
    }
  }
}
