package app.foyer.attendees.internal;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How names in Chinese and Korean characters are typed in Latin letters. Libraries disagree on the readings of surnames,
 * and people type the one they know, so all of them count. It remembers what it looked up: one for each index, and each
 * thread.
 */
final class Syllables {
    /** Where more readings of its characters are possible, only one of them at a time is an unusual one. */
    private static final int MOST_READINGS = 24;

    private static final Transliterator PLAIN = Transliterator.getInstance("Han-Latin");
    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names");

    /** Surnames of two characters. */
    private static final Set<String> COMPOUND = Set.copyOf(Arrays.asList("""
            欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒
            鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 梁丘 左丘
            东门 西门 第五 公仪 淳于 单于 仉督 即墨 达奚 褚师 叱干 贺兰 完颜 叶赫 耶律 纳兰 富察 钮祜 爱新 司城 屠岸 宗正 邹屠 归海 哥舒 谯笪 年爱 阳佟 言福 侯莫""".split("\\s+")));

    /** Characters with readings beside the one that is looked up, in surnames and in given names. */
    private static final Map<String, List<String>> OTHERS = table("""
            单 shan dan chan; 拓 tuo ta; 郄 qie xi; 能 nai neng; 于 yu wu; 於 yu wu; 薄 bo bao; 钭 tou dou; 仇 qiu chou;
            曾 zeng ceng; 解 xie jie; 查 zha cha; 区 ou qu; 尉 wei yu; 盖 ge gai; 朴 piao pu po; 缪 miao mou miu;
            翟 zhai di; 员 yun yuan; 贠 yun yuan; 乐 yue le; 折 she zhe; 黑 he hei; 秘 bi mi lin; 繁 po fan;
            召 shao zhao; 种 chong zhong; 覃 qin tan; 洗 xian xi; 万 wan mo; 俟 qi si; 句 gou ju; 叶 ye she xie;
            隗 wei kui; 郗 xi chi; 祭 zhai ji; 宓 mi fu; 那 na nuo nei; 长 zhang chang; 重 chong zhong; 柏 bai bo;
            车 che ju; 谌 chen shen; 莘 shen xin; 沈 shen chen; 瞿 qu ju; 褚 chu zhu; 行 xing hang heng; 澹 tan dan;
            乜 nie mie; 佴 nai er; 适 kuo shi; 都 du dou; 会 kuai gui hui; 石 shi dan; 么 yao mo; 盛 sheng cheng;
            哈 ha ka; 牟 mu mou; 晟 sheng cheng; 藏 zang cang; 晁 chao zhao; 宿 su xiu; 夏 xia jia; 夹 jia ga; 谷 gu yu;
            漆 qi qu xi; 百 bai bo; 南 nan na; 强 qiang jiang; 炅 jiong gui; 贾 jia gu; 柜 gui ju; 糜 mi mei; 吕 lü;
            侣 lü; 律 lü; 绿 lü lu; 旅 lü; 率 shuai lü; 缕 lü; 闾 lü; 女 nü ru; 冯 feng ping; 费 fei bi; 郝 hao he;
            阚 kan han; 俞 yu shu; 余 yu xu; 陆 lu liu; 六 liu lu; 卜 bu bo; 伯 bo bai; 丁 ding zheng; 许 xu hu; 浒 hu xu;
            景 jing ying; 殷 yin yan; 汤 tang shang; 郇 xun huan; 逯 lu dai; 娜 na nuo; 茜 qian xi; 莎 sha suo;
            朝 chao zhao; 参 shen can cen; 调 diao tiao; 传 chuan zhuan; 弹 dan tan; 奇 qi ji; 露 lu lou; 蔓 man wan;
            莞 guan wan; 颉 jie xie; 阿 a e; 伽 jia qie ga; 什 shi shen; 识 shi zhi; 和 he huo hu; 红 hong gong;
            角 jiao jue; 省 sheng xing; 给 gei ji; 将 jiang qiang; 广 guang an; 还 huan hai; 没 mei mo; 落 luo la lao;
            模 mo mu; 提 ti di; 系 xi ji; 校 xiao jiao; 遗 yi wei; 琢 zhuo zuo; 著 zhu zhuo; 着 zhuo zhe zhao;
            粘 zhan nian; 择 ze zhai; 暴 bao pu; 曝 pu bao; 炮 pao bao; 便 bian pian; 屏 ping bing; 泊 bo po; 塞 sai se;
            色 se shai; 厦 xia sha; 杉 shan sha; 似 si shi; 沓 ta da; 隽 jun juan; 筠 yun jun; 龟 gui jun qiu; 卡 ka qia;
            壳 ke qiao; 仔 zi zai; 澄 cheng deng; 乘 cheng sheng; 畜 chu xu; 绰 chuo chao; 大 da dai; 地 di de;
            度 du duo; 恶 e wu; 佛 fo fu; 鹄 hu gu; 纶 lun guan; 虹 hong jiang; 珲 hui hun; 期 qi ji; 骑 qi ji;
            茄 qie jia; 桔 ju jie; 劲 jin jing; 颈 jing geng; 勒 le lei; 了 liao le; 俩 lia liang; 偻 lou lü; 脉 mai mo;
            泌 mi bi; 辟 pi bi; 胖 pang pan; 瀑 pu bao; 其 qi ji; 稽 ji qi; 亟 ji qi; 趣 qu cu; 雀 que qiao; 若 ruo re;
            莫 mo mu; 射 she ye; 説 shuo shui yue; 说 shuo shui yue; 宛 wan yuan; 尾 wei yi; 圩 xu wei; 吓 xia he;
            巷 xiang hang; 削 xiao xue; 吁 yu xu; 血 xue xie; 寻 xun xin; 咽 yan ye; 约 yue yao; 钥 yao yue; 艾 ai yi;
            荥 xing ying; 臧 zang cang; 轧 zha ya; 栅 zha shan; 殖 zhi shi; 幢 zhuang chuang; 综 zong zeng; 柞 zuo zha;
            蔚 wei yu; 赟 yun bin; 浚 jun xun; 渑 mian sheng; 涡 wo guo; 녕 nyeong; 김 gim kim; 이 i lee yi rhee;
            박 bak park pak; 최 choe choi; 정 jeong jung chung; 강 gang kang; 조 jo cho; 윤 yun yoon; 장 jang chang;
            임 im lim yim; 오 o oh; 서 seo suh; 신 sin shin; 권 gwon kwon; 안 an ahn; 류 ryu yoo yu; 유 yu yoo;
            전 jeon jun chun; 고 go ko; 손 son sohn; 배 bae; 백 baek paik; 허 heo hur huh; 노 no noh roh; 심 sim shim;
            주 ju joo; 구 gu koo ku; 우 u woo; 나 na ra; 엄 eom um; 변 byeon byun; 천 cheon chun; 추 chu choo;
            석 seok suk; 선 seon sun; 길 gil kil; 명 myeong myung; 기 gi ki; 금 geum keum; 국 guk kook; 영 yeong young;
            현 hyeon hyun; 수 su soo; 성 seong sung; 준 jun joon; 경 gyeong kyung kyoung; 희 hui hee; 훈 hun hoon;
            철 cheol chul; 규 gyu kyu; 연 yeon youn; 형 hyeong hyung; 순 sun soon; 숙 suk sook; 옥 ok; 용 yong;
            근 geun keun; 식 sik shik; 은 eun; 빈 bin; 혁 hyeok hyuk""");

    private final Map<String, List<String>> known = new HashMap<>();

    private static Map<String, List<String>> table(String lines) {
        return Arrays.stream(lines.split(";\\s*"))
                .map(line -> Arrays.asList(line.strip().split(" ")))
                .collect(Collectors.toUnmodifiableMap(
                        List::getFirst, line -> List.copyOf(line.subList(1, line.size())), (one, other) -> one));
    }

    /** How many characters its surname has. */
    static int surnameOf(List<String> characters) {
        return characters.size() > 1 && COMPOUND.contains(characters.get(0) + characters.get(1)) ? 2 : 1;
    }

    /**
     * Each way to read characters, as a syllable for each in ASCII; the most usual first.
     *
     * @param surname how many of them are a surname
     */
    List<List<String>> readings(List<String> characters, int surname) {
        var each = new ArrayList<List<String>>();
        for (int i = 0; i < characters.size(); i++) each.add(syllables(characters.get(i), i < surname));
        var combinations = each.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST_READINGS + 1));
        return combinations <= MOST_READINGS ? all(each) : oneUnusual(each);
    }

    private static List<List<String>> all(List<List<String>> each) {
        List<List<String>> readings = List.of(List.of());
        for (var syllables : each) {
            var longer = new ArrayList<List<String>>();
            for (var reading : readings) {
                for (var syllable : syllables) {
                    var extended = new ArrayList<>(reading);
                    extended.add(syllable);
                    longer.add(extended);
                }
            }
            readings = longer;
        }
        return readings;
    }

    private static List<List<String>> oneUnusual(List<List<String>> each) {
        var usual = each.stream().map(List::getFirst).toList();
        var readings = new LinkedHashSet<List<String>>();
        readings.add(usual);
        for (int i = 0; i < each.size(); i++) {
            for (var syllable : each.get(i)) {
                var reading = new ArrayList<>(usual);
                reading.set(i, syllable);
                readings.add(reading);
            }
        }
        return List.copyOf(readings);
    }

    private List<String> syllables(String character, boolean inSurname) {
        return known.computeIfAbsent(
                inSurname ? character + "*" : character, key -> List.copyOf(lookUp(character, inSurname)));
    }

    /** The table's first is the usual one of a surname; in a given name it is the one that is looked up. */
    private static Set<String> lookUp(String character, boolean inSurname) {
        var others = OTHERS.getOrDefault(character, List.of());
        var syllables = new LinkedHashSet<String>();
        if (inSurname && !others.isEmpty()) syllables.addAll(spelled(others.getFirst()));
        if (Folding.isHan(character)) {
            if (inSurname) syllables.addAll(spelled(NAMES.transliterate(character)));
            syllables.addAll(spelled(PLAIN.transliterate(character)));
        } else {
            syllables.add(Folding.inLatin(character));
        }
        others.forEach(other -> syllables.addAll(spelled(other)));
        return syllables;
    }

    /** The letter ü is typed v on keyboards, u in a hurry, and yu in passports. */
    private static List<String> spelled(String syllable) {
        var plain = Folding.inLatin(syllable);
        if (!syllable.matches(".*[üǖǘǚǜ].*")) return List.of(plain);
        return List.of(plain.replace("u", "v"), plain, plain.replace("u", "yu"));
    }
}
