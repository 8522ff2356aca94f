package app.foyer.attendees;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up people in many scripts, each with a ticket: the same ones for the same seed. Two of three have Chinese names, as
 * common as they are; the phones and mail addresses are nobody's.
 *
 * @param tickets one for each attendee, in the same order
 */
public record Crowd(List<Attendee> attendees, List<Ticket> tickets) {
    private static final String COMMON = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String SURNAMES = COMMON
            + "梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段"
            + "雷钱汤尹黎易常武乔贺赖龚文单仇解查区盖朴缪翟乐折黑秘洗覃宁召种句繁祭车谌宓隗钭郗郄那能牟宿相行都燕强薄瞿柏重晟幺妫";
    private static final List<String> COMPOUND = words("欧阳 尉迟 单于 司马 上官 诸葛 东方 皇甫 慕容 令狐 长孙 澹台 万俟 宇文 司徒 夏侯 公孙 轩辕 端木 呼延");
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰飞红梅鹏宇晨雪欣怡梓涵子轩浩然思雨佳琪嘉文博雅婷志国建春秋月光长青乐行重朝晟茜莎盛翔"
            + "云海波林森峰岩石川江河湖天星辰阳晓东南西北安宁康健福禄寿喜庆祥瑞和美善真诚信义礼智仁德才学慧灵秀清洁白金银玲珑珍珠琴棋书画诗歌";
    private static final List<String> TRADITIONAL =
            words("張偉 陳麗華 劉國強 黃曉東 葉長青 單雪 龔志軍 歐陽靜 蘇婉婷 許嘉慧 謝文傑 鄭雅雲 趙鵬飛 吳錦龍 楊麗娟 蕭紅梅 鍾靈秀 馮思遠 盧夢瑤 鄧紫薇");
    private static final List<String> LATIN_GIVEN = words("Anna Seán José Øystein Zoë François Björn Małgorzata Łukasz"
            + " Jürgen Ana-Lucía Siobhán Noah Emma Liam Olivia Çağla İrem Őrs Jiří Šárka Þóra Søren Agnès Chloé Niamh"
            + " Matteo Giulia João Inês Ivan Petra Kai Aoife Amélie Zdeněk Håkon Maja Pilar Íñigo Daan Sanne");
    private static final List<String> LATIN_SURNAMES = words("Smith O'Brien García-Márquez Müller Łukaszewski D'Angelo"
            + " Weiß Nguyen Jørgensen Åberg Fernández Dvořák Kowalczyk Ó~Briain van~der~Berg de~la~Cruz Yıldız Björk"
            + " Schönfeld Novák Silva Santos Rossi Ferrari Dubois Lefèvre Hansen Hanson Andersson Virtanen Szabó Popescu"
            + " McGregor St.~John Ångström Đorđević Ćosić Petrović Brown Taylor Murphy Walsh Keller Straße");
    private static final List<String> VIETNAMESE = words("Nguyễn~Văn~An Trần~Thị~Bích Lê~Hoàng~Long Phạm~Minh~Đức"
            + " Hoàng~Thu~Hà Vũ~Quốc~Khánh Đặng~Ngọc~Ánh Bùi~Thanh~Tùng Đỗ~Hải~Yến Ngô~Gia~Huy Dương~Thùy~Linh");
    private static final List<String> JAPANESE_SURNAMES = words("佐藤=Sato 鈴木=Suzuki 高橋=Takahashi 田中=Tanaka"
            + " 伊藤=Ito 渡辺=Watanabe 山本=Yamamoto 中村=Nakamura 小林=Kobayashi 加藤=Kato");
    private static final List<String> JAPANESE_GIVEN =
            words("花子=Hanako 太郎=Taro さくら=Sakura 健一=Kenichi 美咲=Misaki 翔太=Shota 陽菜=Hina ひろし=Hiroshi");
    private static final String KOREAN_SURNAMES = "김이박최정강조윤장임한오서신권황안송류홍";
    private static final String KOREAN_GIVEN = "민서준지우현수진영호은경미나혜성재석동";
    private static final List<String> RUSSIAN_GIVEN =
            words("Владимир Юрий Щукарь Елена Наталья Жанна Фёдор Яна Сергей Ольга Михаил Ирина");
    private static final List<String> RUSSIAN_SURNAMES =
            words("Иванов Щербаков Чайковский Цветаева Юдин Жуков Хрущёв Шевченко Ярославцев Кузнецов Ёлкин");
    private static final List<String> ARABIC_GIVEN = words("محمد أحمد فاطمة عائشة يوسف إبراهيم ليلى خالد مريم عمر");
    private static final List<String> ARABIC_SURNAMES =
            words("الحسيني العلي المصري الخطيب النجار حداد منصور سليمان الشامي قاسم");
    private static final List<String> MAIL_WORDS = words("wei lena tide lobby river cedar otter quill amber noor");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final List<String> CATEGORIES = words("visitor visitor visitor visitor speaker press guest");

    public Crowd {
        attendees = List.copyOf(attendees);
        tickets = List.copyOf(tickets);
    }

    public static Crowd of(int size, long seed) {
        var random = new Random(seed);
        var attendees = new ArrayList<Attendee>(size);
        var tickets = new ArrayList<Ticket>(size);
        var order = "";
        for (int i = 0; i < size; i++) {
            if (i == 0 || random.nextInt(5) < 3) order = letters(random, 6);
            var attendee = attendee(random, "a%06d".formatted(i), order);
            attendees.add(attendee);
            tickets.add(new Ticket(
                    "t%06d".formatted(i), attendee.id(), letters(random, 16), "day", TicketState.VALID, null, null));
        }
        return new Crowd(attendees, tickets);
    }

    /** As one list, the way a lookup gives them. */
    public List<Registration> registrations() {
        var all = new ArrayList<Registration>(attendees.size());
        for (int i = 0; i < attendees.size(); i++) all.add(new Registration(attendees.get(i), List.of(tickets.get(i))));
        return all;
    }

    private static Attendee attendee(Random random, String id, String order) {
        var name = name(random);
        return new Attendee(
                id,
                name[0],
                name[1],
                "Organisation " + random.nextInt(2_000),
                one(random, CATEGORIES),
                one(random, MAIL_WORDS) + random.nextInt(100_000) + "@example.org",
                "+86 100 %04d %04d".formatted(random.nextInt(10_000), random.nextInt(10_000)),
                null,
                order,
                null);
    }

    /** The name, and the same in Latin letters or null. */
    private static String[] name(Random random) {
        int kind = random.nextInt(100);
        if (kind < 63) return new String[] {chinese(random), null};
        if (kind < 66) return new String[] {one(random, TRADITIONAL), null};
        if (kind < 82) return new String[] {one(random, LATIN_GIVEN) + " " + one(random, LATIN_SURNAMES), null};
        if (kind < 86) return new String[] {one(random, VIETNAMESE), null};
        if (kind < 90) return japanese(random);
        if (kind < 93)
            return new String[] {
                letter(random, KOREAN_SURNAMES) + letter(random, KOREAN_GIVEN) + letter(random, KOREAN_GIVEN), null
            };
        if (kind < 97) return new String[] {one(random, RUSSIAN_GIVEN) + " " + one(random, RUSSIAN_SURNAMES), null};
        return new String[] {one(random, ARABIC_GIVEN) + " " + one(random, ARABIC_SURNAMES), null};
    }

    private static String chinese(Random random) {
        var surname =
                switch (random.nextInt(20)) {
                    case 0 -> one(random, COMPOUND);
                    case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> letter(random, COMMON);
                    default -> letter(random, SURNAMES);
                };
        var second = random.nextInt(4) == 0 ? "" : letter(random, GIVEN);
        return surname + letter(random, GIVEN) + second;
    }

    private static String[] japanese(Random random) {
        var surname = one(random, JAPANESE_SURNAMES).split("=");
        var given = one(random, JAPANESE_GIVEN).split("=");
        return new String[] {surname[0] + " " + given[0], given[1] + " " + surname[1]};
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) letters.append(letter(random, LETTERS));
        return letters.toString();
    }

    private static String letter(Random random, String of) {
        return String.valueOf(of.charAt(random.nextInt(of.length())));
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size())).replace('~', ' ');
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
