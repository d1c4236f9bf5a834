package id.titian.identity;

import id.titian.web.ContentPolicy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Headers, forged-request protection and where identities come from. The {@link Gate} does the
 * rest.
 */
@Configuration
class SecurityConfiguration {
    @Bean
    CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain chain(
            HttpSecurity http,
            SessionContexts contexts,
            CsrfTokenRepository tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(tokens)
                                        .ignoringRequestMatchers(
                                                request ->
                                                        SessionContexts.bearer(request)
                                                                .isPresent()))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .exceptionHandling(
                        faults ->
                                faults.accessDeniedHandler(
                                        (request, response, fault) ->
                                                errors.resolveException(
                                                        request, response, null, fault)))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(it -> it.policyDirectives(ContentPolicy.STRICT))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(it -> it.disable())
                .permissionsPolicyHeader(
                        it -> it.policy("geolocation=(), microphone=(), camera=(self)"));
    }

    /**
     * Argon2id with 19 MiB and two passes, the least OWASP's Password Storage Cheat Sheet asks for.
     */
    @Bean
    PasswordEncoder encoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
