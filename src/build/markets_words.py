"""What ordertrack-markets(7) says about the rules of a market, in each language."""

HEAD = """.\\" Written by src/build/markets_page.py from the market files: change those, and build update-markets-page.
.Dd {date}
.Dt ORDERTRACK-MARKETS 7
.Os
"""


class English:
    language = "en"
    comma = ", "
    head = (
        HEAD
        + """.Sh NAME
.Nm ordertrack-markets
.Nd what each market allows, and when
.Sh DESCRIPTION
These are the markets that are built into
.Xr ordertrack 1 :
by when a buyer must pay there, who may cancel when, and the ladder of steps
that a seller is reminded of.
Each rule names the page where it was read, the day on which it was read, and
how sure it is:
.Cm A
is the market's own page,
.Cm A'
that page as somebody else quotes it,
.Cm B
several pages that agree; these three are confirmed.
.Cm C
is one page, or an old one,
.Cm D
pages that contradict each other,
.Cm K
a belief.
Where an unconfirmed rule is used,
.Xr ordertrack-due 1
says so.
.Pp
Marketplaces change their rules.
What an order's page shows today goes before what is written here: tell it with
.Ql --pay-by ,
or write it into a file of your own, see
.Xr ordertrack-policy 5 .
.Pp
Days are counted in the market's time zone, as civil days: an order of the 5th,
at whatever hour, has its day 2 on the 7th.
24:00 is the end of a day.
In the table D is the day of the order, and P the day that ends with its pay-by.
"""
    )
    see_also = "SEE ALSO"
    at_a_glance = "AT A GLANCE"
    the_markets = "THE MARKETS"
    columns = ("market", "pay by", "seller cancels", "by itself")
    limits = {"cancellable_from": "from {}", "cancellable_until": "until {}"}
    any_time = "any time"
    never = "never"
    may_cancel = "The seller may cancel an unpaid order at any time"
    may_not_cancel = "The seller cannot cancel an unpaid order"
    not_known = "not known"
    own_choice = "A choice of ours: no page tells it."
    page_gone = "The buyer's page is gone once the order is cancelled: block before."
    pay_by_not_known = ["By when the buyer pays is not known", "Tell what the order's page shows with", ".Ql --pay-by ."]
    ladder = "The ladder:"
    names_a_date = "names a date"
    if_you_like = "if you like"
    between_parts = "; "

    rules = {
        "cancellable_from": "The seller may cancel from {}",
        "cancellable_until": "The seller may cancel until {}",
        "auto_cancel": "The market cancels at {}",
        "ship_by": "The seller ships until {}",
        "auto_complete": "The market completes at {}",
    }
    anchors = {
        "ordered": "the order",
        "paid": "the payment",
        "shipped": "the ship notice",
        "pay_by": "the pay-by",
        "ship_by": "the ship-by",
        "last_date": "the last date told or promised",
    }
    begins = {
        "unpaid": "the order",
        "paid": "the payment",
        "shipped": "the ship notice",
        "closed": "the end",
        "cancelled": "the cancellation",
    }
    does = {
        "message": "message to the buyer",
        "consult": "ask the support desk",
        "block": "block the buyer",
        "cancel": "cancel the order",
        "check": "look at the order's page",
        "ship": "ship the item",
        "report": "report the buyer",
        "rate": "rate the buyer",
        "relist": "list the item again",
    }

    @staticmethod
    def moment(day, at, days, anchor):
        unit = "business day" if days == "business" else "day"
        if day == 0:
            return f"{at} on the day of {anchor}"
        if day < 0:
            return f"{at}, {-day} {unit}{'s' if day < -1 else ''} before {anchor}"
        return f"{at} on {unit} {day} after {anchor}"

    @staticmethod
    def source(confirmed, sure, read):
        return f"{'Confirmed' if confirmed else 'Not confirmed'} ({sure}), read {read}:"

    @staticmethod
    def pay_by(payment, moment):
        return f"With {payment} the buyer pays by {moment}" if payment else f"The buyer pays by {moment}"

    @staticmethod
    def opens(moment, after, begin):
        when = [f"at {moment}"] if moment else []
        if after:
            when.append(f"after {after}")
        return " and ".join(when) or (f"at once after {begin}" if begin else "at once")

    @staticmethod
    def only_for(payments):
        return "for " + " and ".join(payments) + " only"

    @staticmethod
    def not_for(payments):
        return "not for " + " and ".join(payments)

    @staticmethod
    def then(what):
        return f"Then {what}."

    @staticmethod
    def until(moment):
        return f"until {moment}"

    @staticmethod
    def ladder_of(name):
        return f"The ladder with {name}:"

    @staticmethod
    def paid_at_once(payments):
        return f"Paid at once: {', '.join(payments)}."

    @staticmethod
    def zone(name):
        return f"Its days are those of {name}."

    @staticmethod
    def quiet(start, end):
        return f"No message opens between {start} and {end}."

    @staticmethod
    def message_limit(characters, confirmed):
        return [f"A message has at most {characters} characters."] + ([] if confirmed else ["That is not confirmed."])


class Japanese:
    language = "ja"
    comma = "。"
    head = (
        HEAD
        + """.Sh 名前
.Nm ordertrack-markets
.Nd サイトごとの、認められていることとその日時
.Sh 説明
.Xr ordertrack 1
に内蔵されているサイトです。
支払い期限、誰がいつキャンセルできるか、出品者にお知らせする段取りの手順を示します。
規則にはそれぞれ、読んだページと読んだ日、確かさがあります。
.Cm A
はサイト自身のページ、
.Cm A'
はそれをほかの人が引用したもの、
.Cm B
は一致する複数のページで、この3つは確認済みです。
.Cm C
は1つだけか古いページ、
.Cm D
は食い違うページ、
.Cm K
は推測です。
確認されていない規則を使ったときは、
.Xr ordertrack-due 1
がそう知らせます。
.Pp
サイトの規則は変わります。
ここに書いてあることより、今の取引画面に表示されることが先です。
.Ql --pay-by
で指定するか、ご自分のファイルに書いてください。
.Xr ordertrack-policy 5
を参照してください。
.Pp
日数は、サイトの時間帯の暦の日で数えます。
5日の取引なら、何時のものでも2日目は7日です。
24:00 はその日の終わりです。
表の D は購入日、P は支払い期限の日です。
"""
    )
    see_also = "関連項目"
    at_a_glance = "一覧"
    the_markets = "サイト"
    columns = ("サイト", "支払い期限", "出品者のキャンセル", "自動キャンセル")
    limits = {"cancellable_from": "{} から", "cancellable_until": "{} まで"}
    any_time = "いつでも"
    never = "不可"
    may_cancel = "未払いの注文は、出品者がいつでもキャンセルできる"
    may_not_cancel = "未払いの注文を、出品者はキャンセルできない"
    not_known = "不明"
    own_choice = "ordertrack で決めたもので、どのページにもありません。"
    page_gone = "キャンセルすると購入者のページがなくなります。先にブロックしてください。"
    pay_by_not_known = ["支払い期限は不明", "取引画面に表示されるものを", ".Ql --pay-by", "で指定してください。"]
    ladder = "段取り:"
    names_a_date = "期限を伝える"
    if_you_like = "任意"
    between_parts = "。"

    rules = {
        "cancellable_from": "出品者がキャンセルできるのは{}から",
        "cancellable_until": "出品者がキャンセルできるのは{}まで",
        "auto_cancel": "サイトが自動でキャンセルするのは{}",
        "ship_by": "出品者が発送するのは{}まで",
        "auto_complete": "サイトが自動で完了にするのは{}",
    }
    anchors = {
        "ordered": "購入",
        "paid": "支払い",
        "shipped": "発送通知",
        "pay_by": "支払い期限",
        "ship_by": "発送期限",
        "last_date": "伝えた期限・約束のうち最後のもの",
    }
    begins = {
        "unpaid": "購入",
        "paid": "支払い",
        "shipped": "発送通知",
        "closed": "取引の完了",
        "cancelled": "キャンセル",
    }
    does = {
        "message": "購入者にメッセージを送る",
        "consult": "事務局に問い合わせる",
        "block": "購入者をブロックする",
        "cancel": "取引をキャンセルする",
        "check": "取引画面を確認する",
        "ship": "商品を発送する",
        "report": "購入者を通報する",
        "rate": "購入者を評価する",
        "relist": "再出品する",
    }

    @staticmethod
    def moment(day, at, days, anchor):
        unit = "営業日" if days == "business" else "日"
        if day == 0:
            return f"{anchor}の日の {at}"
        return f"{anchor}の{abs(day)}{unit}{'前' if day < 0 else '後'}の {at}"

    @staticmethod
    def source(confirmed, sure, read):
        return f"{'確認済み' if confirmed else '未確認'}（{sure}）、{read} に読んだページ:"

    @staticmethod
    def pay_by(payment, moment):
        return f"{payment} の支払い期限は{moment}" if payment else f"支払い期限は{moment}"

    @staticmethod
    def opens(moment, after, begin):
        when = [f"{after} のあと"] if after else []
        if moment:
            when.append(f"{moment} から")
        return "、".join(when) or (f"{begin}のあとすぐ" if begin else "すぐ")

    @staticmethod
    def only_for(payments):
        return "、".join(payments) + " だけ"

    @staticmethod
    def not_for(payments):
        return "、".join(payments) + " を除く"

    @staticmethod
    def then(what):
        return f"過ぎると、{what}。"

    @staticmethod
    def until(moment):
        return f"{moment} まで"

    @staticmethod
    def ladder_of(name):
        return f"段取り {name}:"

    @staticmethod
    def paid_at_once(payments):
        return f"購入と同時に支払われる方法: {', '.join(payments)}"

    @staticmethod
    def zone(name):
        return f"日は {name} の時間帯で数えます。"

    @staticmethod
    def quiet(start, end):
        return f"{start} から {end} までは、メッセージの予定が始まりません。"

    @staticmethod
    def message_limit(characters, confirmed):
        return [f"メッセージは{characters}文字までです。"] + ([] if confirmed else ["これは未確認です。"])
