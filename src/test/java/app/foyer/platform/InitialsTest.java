package app.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource({
        "王伟, 伟",
        "张国华, 国华",
        "诸葛云帆, 云帆",
        "李, 李",
        "阿依古丽·艾山, 古丽",
        "山田 太郎, 太郎",
        "이하은, 하은",
        "Ada Lovelace, AL",
        "Joris van Dam, JD",
        "Trần Đức Huy, TH",
        "Øyvind, Ø",
        "O'Brien Mary-Jane, OJ",
        "محمد الأمين, م",
        "מיכל ארבל, מא"
    })
    void initials_are_those_by_which_people_are_called(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void what_is_no_name_has_none_and_breaks_nothing() {
        assertThat(Initials.of("")).isEmpty();
        assertThat(Initials.of("1234 ‮ ")).isEmpty();
        assertThat(Initials.of("<img src=x>")).isEqualTo("IX");
        assertThat(Initials.of("𠮷田")).isEqualTo("田");
        assertThat(Initials.of("x".repeat(300))).isEqualTo("X");
    }
}
