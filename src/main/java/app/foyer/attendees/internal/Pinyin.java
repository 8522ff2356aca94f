package app.foyer.attendees.internal;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How Chinese names are typed in Latin letters. Libraries disagree on the readings of surnames, and people type the one
 * they know, so all of them count. Pure.
 */
final class Pinyin {
    private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin");
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");
    private static final int LONGEST_SURNAME = 2;
    private static final int MOST_READINGS = 32;

    /** Characters of surnames that are read in more than one way. */
    private static final Map<String, List<String>> SURNAMES = table("""
            单 shan dan chan; 拓 tuo ta; 郄 qie xi; 能 nai neng; 于 yu wu; 薄 bo bao; 钭 tou dou; 仇 qiu chou; 曾 zeng ceng; 解 xie jie; 查 zha cha; 区 ou qu; 尉 wei yu; 盖 ge gai;
            朴 piao pu; 缪 miao mou miu; 翟 zhai di; 员 yun yuan; 贠 yun yuan; 乐 yue le; 折 she zhe; 黑 he hei; 秘 bi mi;
            繁 po fan; 召 shao zhao; 种 chong zhong; 覃 qin tan; 洗 xian xi; 万 wan mo; 俟 qi si; 句 gou ju; 叶 ye she;
            隗 wei kui; 郗 xi chi; 祭 zhai ji; 宓 mi fu; 那 na nuo; 长 zhang chang; 重 chong zhong; 柏 bai bo; 车 che ju;
            谌 chen shen; 莘 shen xin; 沈 shen chen; 瞿 qu ju; 褚 chu zhu; 行 xing hang; 澹 tan dan; 乜 nie mie;
            佴 nai er; 适 kuo shi; 都 du dou; 会 kuai gui hui; 石 shi dan; 么 yao mo; 盛 sheng cheng; 哈 ha ka; 牟 mu mou;
            晟 sheng cheng; 藏 zang cang""");

    private Pinyin() {}

    private static Map<String, List<String>> table(String lines) {
        return Arrays.stream(lines.split(";\\s*"))
                .map(line -> Arrays.asList(line.split(" ")))
                .collect(Collectors.toUnmodifiableMap(
                        List::getFirst, line -> List.copyOf(line.subList(1, line.size()))));
    }

    /** Each way to read a name in Chinese characters, as its syllables in ASCII; no more than {@value #MOST_READINGS}. */
    static Set<List<String>> readings(String name) {
        var characters = name.codePoints().mapToObj(Character::toString).toList();
        Set<List<String>> readings = Set.of(List.of());
        for (int i = 0; i < characters.size(); i++) readings = extended(readings, syllables(characters.get(i), i));
        return readings;
    }

    private static Set<List<String>> extended(Set<List<String>> readings, Set<String> syllables) {
        var longer = new LinkedHashSet<List<String>>();
        for (var reading : readings) {
            for (var syllable : syllables) {
                if (longer.size() == MOST_READINGS) return longer;
                var extended = new ArrayList<>(reading);
                extended.add(syllable);
                longer.add(List.copyOf(extended));
            }
        }
        return longer;
    }

    private static Set<String> syllables(String character, int position) {
        var syllables = new LinkedHashSet<String>();
        syllables.addAll(spelled(PLAIN.transliterate(character)));
        if (position < LONGEST_SURNAME) {
            syllables.addAll(spelled(NAMES.transliterate(character)));
            syllables.addAll(SURNAMES.getOrDefault(character, List.of()));
        }
        return syllables;
    }

    /** The letter ü is typed v on keyboards, u in a hurry, and yu in passports. */
    private static List<String> spelled(String syllable) {
        var plain = String.join("", Folding.latin(syllable));
        if (!syllable.contains("ü") && !syllable.matches(".*[ǖǘǚǜ].*")) return List.of(plain);
        return List.of(plain, plain.replace("u", "v"), plain.replace("u", "yu"));
    }
}
