package id.titian.web;

import id.titian.kernel.Refusals.Refusal;
import id.titian.kernel.Role;
import id.titian.kernel.Staff;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * One reader's view of one page: the language, who is signed in, and what templates say and link
 * to. Templates know nothing of the request but this.
 */
public final class Ui {
    private final Texts texts;
    private final String language;
    private final @Nullable Staff viewer;
    private final HttpServletRequest request;

    Ui(Texts texts, String language, @Nullable Staff viewer, HttpServletRequest request) {
        this.texts = texts;
        this.language = language;
        this.viewer = viewer;
        this.request = request;
    }

    /** The sentence of a key, filled with words. */
    public String t(String key, Object... words) {
        return texts.say(language, key, words);
    }

    /** The sentence of a key if there is one, else the other text. */
    public String tOr(String key, String other) {
        return texts.has(key) ? texts.say(language, key) : other;
    }

    /** The sentence that says what is wrong and how to mend it. */
    public String t(Refusal refusal) {
        return t("refusal." + refusal.reason(), refusal.words().toArray());
    }

    /** Language of the page: {@code id}, {@code ban} or {@code en}. */
    public String language() {
        return language;
    }

    /** The same view in another language, for a page that is always in that one. */
    public Ui in(String other) {
        return new Ui(texts, other, viewer, request);
    }

    /**
     * The language the text of a key is really in, for {@code lang=}; differs where it is missing.
     */
    public String languageOf(String key) {
        return texts.languageOf(language, key);
    }

    /** Who is signed in, or null. */
    public @Nullable Staff viewer() {
        return viewer;
    }

    /** Whether the viewer holds one of the roles anywhere. */
    public boolean is(Role... roles) {
        return viewer != null && viewer.hasAny(Set.of(roles));
    }

    /** The form field value against forged requests. Asking for it sets its cookie. */
    public String csrf() {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    /** What the region calls its network, and whether what is shown is sample data. */
    public Front front() {
        return texts.front();
    }

    /** The path of this page without its query. */
    public String path() {
        return request.getRequestURI();
    }

    /** This very page in another language. */
    public String inLanguage(String other) {
        return Address.of(request).with("lang", other).toString();
    }

    /**
     * Scheme, host and port as the reader sees them, without a path; for links that leave the page.
     */
    public String origin() {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** Address of a file in {@code static/assets}, which changes when the file does. */
    public String asset(String name) {
        return texts.assets().address(name);
    }

    /** {@code Sabtu, 4 April 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale()).format(day);
    }

    /** {@code 4 April 2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale()).format(day);
    }

    /** {@code Sab}, for the block of a dated list. */
    public String weekdayShort(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE", locale()).format(day);
    }

    /** {@code Apr}, for the block of a dated list. */
    public String monthShort(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM", locale()).format(day);
    }

    /** {@code Sabtu}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** {@code April 2026}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", locale()).format(month);
    }

    /** {@code 07.30} in Indonesian, {@code 07:30} in English. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(language.equals("en") ? "HH:mm" : "HH.mm", locale())
                .format(time);
    }

    /** Day and time of a moment already in the region's zone. */
    public String moment(ZonedDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment.toLocalTime());
    }

    /** A whole number with the language's thousands. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A number with so many decimals. */
    public String number(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.equals("en") ? "en" : "id");
    }
}
