package dev.multiview.cli.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy is asked for which address. */
@Isolated("sets properties of the process")
class WebProxyTest {
    private static final ProxySelector NONE = ProxySelector.of(null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https_proxy|http://p:1|https://a.org/x|p:1",
                "HTTPS_PROXY|p:1|https://a.org/x|p:1",
                "HTTPS_PROXY|http://u:w@p:1/|https://a.org/x|p:1",
                "HTTPS_PROXY|p:1|http://a.org/x|''",
                "http_proxy|p:1|https://a.org/x|''",
                "ALL_PROXY|p:1|https://a.org/x|p:1",
                "all_proxy|p:1|http://a.org/x|p:1",
                "HTTP_PROXY|' '|http://a.org/x|''"
            })
    void a_variable_serves_the_addresses_of_its_kind(String name, String value, URI address, String proxy) {
        assertThat(chosen(Map.of(name, value), address)).isEqualTo(proxy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*|''",
                "files.a.org|''",
                "a.org|''",
                ".a.org|''",
                "*.a.org|''",
                "A.ORG|''",
                "b.org files.a.org:8080|''",
                "b.org,,a.org|''",
                "files.a.org:80|p:1",
                "les.a.org|p:1",
                "b.org|p:1",
                "''|p:1"
            })
    void no_proxy_names_hosts_and_domains(String exceptions, String proxy) {
        URI address = URI.create("http://files.a.org:8080/x");
        assertThat(chosen(Map.of("http_proxy", "p:1", "NO_PROXY", exceptions), address))
                .isEqualTo(proxy);
    }

    @Test
    void system_properties_go_first() {
        String before = System.getProperty("http.proxyHost");
        try {
            System.setProperty("http.proxyHost", "q");
            ProxySelector properties = ProxySelector.of(InetSocketAddress.createUnresolved("q", 2));
            WebProxy proxy = WebProxy.of(properties, Map.of("http_proxy", "p:1", "https_proxy", "p:1"));
            assertThat(shown(proxy, URI.create("http://a.org/x"))).isEqualTo("q:2");
            assertThat(shown(proxy, URI.create("https://a.org/x"))).isEqualTo("p:1");
        } finally {
            if (before == null) {
                System.clearProperty("http.proxyHost");
            } else {
                System.setProperty("http.proxyHost", before);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socks5://me:secret@p:1",
                "https://me:secret@p:1",
                "http://me:secret@p",
                "me:secret@p:99999",
                "http://me:sec/ret@p:1",
                "http://me:secret@a b:1"
            })
    void a_proxy_that_cannot_be_used_is_refused_without_its_password(String value) {
        assertThatThrownBy(() -> WebProxy.of(NONE, Map.of("ALL_PROXY", value)))
                .isInstanceOfSatisfying(MultiviewException.class, failure -> assertThat(failure.status())
                        .isEqualTo(ExitStatus.BAD_INPUT))
                .hasMessageMatching(
                        "Variable ALL_PROXY is '([a-z0-9]+://)?\\.\\.\\.@[^']*', which is no proxy that can be used;"
                                + " give it as http://HOST:PORT, or unset it")
                .hasMessageNotContaining("sec")
                .hasNoCause();
    }

    private static String chosen(Map<String, String> environment, URI address) {
        return shown(WebProxy.of(NONE, environment), address);
    }

    private static String shown(WebProxy proxies, URI address) {
        Proxy proxy = proxies.select(address).get(0);
        return proxy.address() instanceof InetSocketAddress server
                ? server.getHostString() + ":" + server.getPort()
                : "";
    }
}
