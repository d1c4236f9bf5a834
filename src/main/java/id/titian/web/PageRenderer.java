package id.titian.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.titian.kernel.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Renders the {@link Page} a controller returns, and hands a controller the {@link Ui} and the
 * {@link Staff} it asks for as arguments. A handler that takes a {@code Staff} is only reached
 * signed in.
 */
@Component
class PageRenderer
        implements HandlerMethodReturnValueHandler,
                HandlerMethodArgumentResolver,
                WebMvcConfigurer {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Reader reader;

    PageRenderer(Reader reader) {
        this.reader = reader;
        templates.setTrimControlStructures(true);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Ui.class
                || parameter.getParameterType() == Staff.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mav,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var ui = reader.ui(servlet(request));
        return parameter.getParameterType() == Ui.class ? ui : ui.viewer();
    }

    @Override
    public void handleReturnValue(
            @Nullable Object page,
            MethodParameter type,
            ModelAndViewContainer mav,
            NativeWebRequest request)
            throws IOException {
        mav.setRequestHandled(true);
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (!(page instanceof Page shown) || response == null) {
            throw new IllegalStateException(
                    "A handler that declares a page returned none: " + type);
        }
        render(shown, servlet(request), response);
    }

    void render(Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var html = new Utf8ByteOutput();
        templates.render(
                templateOf(page.getClass()), Map.of("ui", reader.ui(request), "page", page), html);
        reader.remember(request, response);
        if (!page.picturesFrom().isEmpty()) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.with(page.picturesFrom()));
        }
        response.setStatus(page.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", page.personal() ? "no-store" : "no-cache");
        response.setHeader("Vary", "Cookie, Accept-Language, Accept-Encoding");
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }

    static String templateOf(Class<?> page) {
        var module = page.getPackageName().split("\\.", -1)[2];
        return module + "/" + page.getSimpleName() + ".jte";
    }

    private static HttpServletRequest servlet(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new IllegalStateException("Not a servlet request");
        return servlet;
    }
}
