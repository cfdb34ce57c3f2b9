package dev.multiview.cli.download;

import dev.multiview.exit.ExitStatus;
import dev.multiview.exit.MultiviewException;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a proxy for each address: by Java's system properties where they name one for its scheme, else by the
 * variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in capitals or not.
 */
public final class WebProxy extends ProxySelector {
    private static final List<String> SCHEMES = List.of("http", "https");
    private static final int LARGEST_PORT = 65_535;

    /** Java sends no plain password to a proxy that it asks for a tunnel, unless this property is empty. */
    private static final String TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    private final ProxySelector properties;
    private final Map<String, Server> servers = new HashMap<>();
    private final List<String> direct;

    private WebProxy(ProxySelector properties, Map<String, String> environment) {
        this.properties = properties;
        for (String scheme : SCHEMES) {
            Stream.of(scheme + "_proxy", "all_proxy")
                    .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                    .filter(name -> !environment.getOrDefault(name, "").isBlank())
                    .findFirst()
                    .ifPresent(name -> servers.put(scheme, server(name, environment.getOrDefault(name, ""))));
        }
        String exceptions = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
        direct = Stream.of(exceptions.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .map(entry -> entry.replaceFirst("^\\*?\\.", ""))
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** The proxies of this process. */
    public static WebProxy ofThisProcess() {
        return of(ProxySelector.getDefault(), System.getenv());
    }

    /**
     * The choice that properties and variables make.
     *
     * @param properties what Java's system properties say
     * @throws MultiviewException with status {@link ExitStatus#BAD_INPUT} if a variable names no proxy that can be used
     */
    public static WebProxy of(ProxySelector properties, Map<String, String> environment) {
        return new WebProxy(properties, environment);
    }

    /** A proxy, with what it may ask for; the text that people see holds no password. */
    private record Server(String host, int port, @Nullable String login) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    @Override
    public List<Proxy> select(URI address) {
        String scheme = String.valueOf(address.getScheme());
        Server server = servers.get(scheme);
        if (System.getProperty(scheme + ".proxyHost") != null || server == null) {
            return properties.select(address);
        }
        return isDirect(address)
                ? List.of(Proxy.NO_PROXY)
                : List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(server.host(), server.port())));
    }

    /** Whom a message names beside the address; empty if no proxy is asked. */
    String words(URI address) {
        return select(address).stream()
                .filter(proxy -> proxy.address() instanceof InetSocketAddress)
                .findFirst()
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(proxy -> " through the proxy " + proxy.getHostString() + ":" + proxy.getPort())
                .orElse("");
    }

    /** Gives name and password to the proxies that the variables give them for, and to nobody else. */
    Optional<Authenticator> authenticator() {
        if (servers.values().stream().allMatch(server -> server.login() == null)) {
            return Optional.empty();
        }
        if (System.getProperty(TUNNELS) == null) {
            System.setProperty(TUNNELS, "");
        }
        return Optional.of(new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY
                        ? login(getRequestingHost(), getRequestingPort())
                        : null;
            }
        });
    }

    private @Nullable PasswordAuthentication login(String host, int port) {
        for (Server server : servers.values()) {
            if (server.login() != null && server.host().equals(host) && server.port() == port) {
                String[] parts = server.login().split(":", 2);
                return new PasswordAuthentication(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray());
            }
        }
        return null;
    }

    private boolean isDirect(URI address) {
        String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        return direct.stream()
                .anyMatch(entry -> entry.equals("*")
                        || Stream.of(host, host + ":" + address.getPort())
                                .anyMatch(name -> name.equals(entry) || name.endsWith("." + entry)));
    }

    private static Server server(String variable, String text) {
        try {
            URI uri = URI.create(text.contains("://") ? text.strip() : "http://" + text.strip());
            if ("http".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && uri.getPort() <= LARGEST_PORT) {
                return new Server(uri.getHost(), uri.getPort(), uri.getUserInfo());
            }
        } catch (IllegalArgumentException e) {
            // Its message holds the whole text, which may hold a password.
        }
        throw new MultiviewException(
                ExitStatus.BAD_INPUT,
                "Variable " + variable + " is '" + withoutLogin(text)
                        + "', which is no proxy that can be used; give it as http://HOST:PORT, or unset it");
    }

    /** The address as it may be shown: whatever may be a name and a password is left out. */
    public static String withoutLogin(String address) {
        return address.replaceFirst("^([^:/]*://)?.*@", "$1...@");
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // Whoever asked gets the failure as well.
    }
}
