package dev.multiview.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void what_a_terminal_would_obey_is_shown_as_one_sign_each() {
        assertThat(Plain.text("a\u0000b\u001b[31mc\u0007\u009b\u202ed\ud800")).isEqualTo("a�b�[31mc���d�");
        assertThat(Plain.text("one\r\ntwo\tthree\rfour")).isEqualTo("one\ntwo\tthree�four");
    }

    @Test
    void other_texts_stay_as_they_are() {
        String text = "– [0.1, 0.2] ≥ ü 漢 😀 < > & \" ' \\ ` \u00a0";
        assertThat(Plain.text(text)).isEqualTo(text);
    }

    @Test
    void a_line_has_no_line_ends() {
        assertThat(Plain.line("  one\r\n two\u2028three\t")).isEqualTo("one two\u2028three");
    }

    @Test
    void a_text_in_a_page_is_neither_element_nor_code_nor_link() {
        assertThat(Markdown.text("<img src=x>`code` [a](b) ![c](d)\n# e &lt; a & b <br> \\`"))
                .isEqualTo("<img src=x>\\`code\\` [a]\\(b) ![c]\\(d) # e &amp;lt; a & b &lt;br> \\\\\\`");
        assertThat(Markdown.code("a`b\nc")).isEqualTo("`a'b c`");
        assertThat(Markdown.code("")).isEqualTo("` `");
    }

    @Test
    void a_text_in_a_page_is_no_emphasis_and_no_link_either() {
        assertThat(Markdown.text("*a* _b_ __c__ ~~d~~ ~1 snake_case x*y"))
                .isEqualTo("\\*a\\* \\_b\\_ \\_\\_c\\_\\_ \\~\\~d\\~\\~ \\~1 snake_case x\\*y");
        assertThat(Markdown.text("see https://evil.example and WWW.evil.example, a: b"))
                .isEqualTo("see https\\://evil.example and WWW\\.evil.example, a: b");
    }

    @Test
    void code_in_a_page_is_left_as_it_is() {
        String page = "`<b>` x `` <i>`</i> `` y\n\n```sh\nmvn -Dx='<img src=x>' && a\n```\n";
        assertThat(Markdown.page(page)).isEqualTo(page);
    }

    @Test
    void what_only_looks_like_code_is_none() {
        assertThat(Markdown.page("\\`<b>\\` and `<i> alone\nof two ``<b>` ends\n` <u>\n"))
                .isEqualTo("\\`&lt;b>\\` and `&lt;i> alone\nof two ``&lt;b>` ends\n` &lt;u>\n");
        assertThat(Markdown.page("\\\\`<b>` <i>")).isEqualTo("\\\\`<b>` &lt;i>");
        assertThat(Markdown.page("```sh\n<b>\n```x\n ``` \n<i>\n```\n<u>\n"))
                .isEqualTo("```sh\n<b>\n```x\n ``` \n&lt;i>\n```\n&lt;u>\n");
    }

    @Test
    void no_element_of_html_leaves_a_page_but_line_breaks() {
        assertThat(Markdown.page("<script>x</script><!--y--><?z a<br>low < 0.1 <= b > c\n> quote \u001b"))
                .isEqualTo("&lt;script>x&lt;/script>&lt;!--y-->&lt;?z a<br>low < 0.1 <= b > c\n> quote �");
    }
}
