"""Names of members of the public, told by the word before them.

文字里像是有群众的姓名。

什么意思：“村民”“当事人”“嫌疑人”这样的词后面，像是跟着一个姓名。

为什么要查：群众、当事人、受害人、嫌疑人一律不写姓名，哪怕文章登了。“王某”“张某某”这样隐去名字的可以。

怎样改：删去姓名，写“一名村民”“当事人”；确实不是姓名的，换个说法，免得误认。

检查会说：“村民李建国”里的“李建国”像是群众的姓名

不对：
  > summary: 村民李建国的电动车被偷。
对：
    summary: 一名村民的电动车被偷。
"""

import re
from collections.abc import Iterator

from generator.lint._found import OWN_WORDS, Found
from generator.model.walk import Written

KINDS = OWN_WORDS

_MARKS = (
    "群众|村民|居民|市民|渔民|农民|牧民|网民|犯罪嫌疑人|嫌疑人|嫌犯|受害人|被害人|受害者|当事人|报警人|求助人|举报人|失主|事主|店主|"
    "业主|房东|租客|租户|住户|商户|司机|驾驶员|驾驶人|车主|货主|船主|老人|老汉|大爷|大妈|大娘|大叔|阿姨|女子|男子|小伙|"
    "学生|家长|男孩|女孩|儿童|患者|死者|伤者|债主|债务人|债权人|被告|原告|违法行为人|违法人员|逃犯|嫌疑犯|农民工|务工人员|"
    "丈夫|妻子|儿子|女儿|母亲|父亲|邻居|老板|店员|游客|旅客|乘客|名叫|叫做|姓名"
)
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹窦章苏潘葛范彭鲁韦马苗方俞任袁柳史唐薛雷贺倪汤"
    "罗毕郝邬安常于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄臧戴宋庞熊纪舒屈项祝董梁杜阮蓝席季贾路江童颜郭梅盛林钟徐邱骆"
    "高夏蔡田胡凌霍虞万柯卢莫房丁宣邓洪包左石崔吉龚程邢裴陆翁荀甄曲封储靳段焦巴谷侯全班仇武刘景龙叶司黎白"
    "蒲赖卓屠池乔阎游殷翟谭申冉桑桂牛边燕尚温庄晏柴瞿连习鱼向古易戈廖终步耿文匡寇东欧利师巩聂敖冷辛阚简饶曾关"
    "肖付闫覃岳尤佘"
)
_GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛超霞刚桂兰建国华玉红梅志海波辉鹏飞宇浩斌俊峰春燕萍云莲荣凤琴珍珠翠雅琳素香"
    "莉菊贞庆贵福寿根德财发旺祥永昌兴富忠义仁信诚礼智良善文武龙虎彪豪雄健康泰坤乾松柏树林森岩石山川江河湖雨雪冰霜"
    "晨曦晓阳星月光亮明朗晖旭昊天宝金银铜铁锋钢钧锦鑫欣怡悦乐欢喜瑞祺琪瑶瑾璐婷婉娇妍媛婕娣彩菲蓉芬芝茹茜薇萌蕾蓓"
    "翔轩宏洪涵润泽清淑涌源滨渊潇子孝廷启凯利民卫东平成新学勤俭恒毅刚振威胜保长顺友朋诗梦思雯霖嘉佳家慧惠仪"
)
_VERBS = (
    "说|称|道|在|因|与|和|跟|被|把|将|的|为|向|对|从|到|来|去|家|等|表示|告诉|反映|报警|报案|介绍|拨打|打电话|发现|遭|受|骑|驾|开|"
    "住|找|拿|给|是|也|就|又|用|有|正|于|及|夫妇|一家|先生|女士|老人|同意|情绪|主动|通过|接到|收到|赶|带|抱|送|买|卖|欠|借|还|要"
)
_GIVEN_MAYBE_END = rf"[{_GIVEN}]{{1,2}}(?=$|[，。、；：！？（）“”‘’《》,.;:!?()\s]|{_VERBS})"
_PERSON = rf"(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|[{_SURNAMES}])"
_NAME = re.compile(rf"(?:{_MARKS})(?P<name>{_PERSON}{_GIVEN_MAYBE_END})")
_CALLED = "老人|老汉|大爷|大妈|大娘|大叔|奶奶|爷爷|婆婆|阿姨|女士|先生|夫妇|老两口|一家"
_ADDRESSED = re.compile(
    rf"(?:^|[，。、；：的位叫为]|[0-9]岁|[一二三四五六七八九十]旬)(?P<name>{_PERSON}[{_GIVEN}]{{2}})"
    rf"(?:{_CALLED})"
)
"""A full name with what one is called after it."""

_OFFICERS = "所长|教导员|指导员|局长|政委|大队长|中队长|支队长|队长|警长|民警|辅警|协警|警官|书记|主任"
_OF_OFFICE = re.compile(
    rf"(?P<mark>{_OFFICERS}|记者|通讯员|编辑|作者|摄影)"
    rf"(?:[:： ]?(?P<name>{_PERSON}{_GIVEN_MAYBE_END})"
    rf"|(?<=记者|讯员|编辑|作者|摄影)[:： ]+(?P<signed>{_PERSON}[\u4e00-\u9fff]{{1,2}})(?=[\s、，,；;)）]|$))"
)


def _last_two(words: str) -> str:
    """Return the last two characters of words, for a look back, which has to be of one length."""
    return "|".join(sorted({word[-2:] for word in words.split("|")}))


MAY_HOLD = re.compile(
    rf"[{_SURNAMES}欧司上诸东皇尉公慕令]"
    rf"(?:(?<=(?:{_last_two(_MARKS)}|{_last_two(_OFFICERS)}|记者|讯员|编辑|作者|摄影).)|(?<=[:： ].)"
    rf"|[阳马官葛方甫迟孙容狐]?[{_GIVEN}]{{2}}(?:{_CALLED}))"
)
"""Matches more than is a name: what a name begins with, behind or before what tells that it is one."""

_WORDS = frozenset(
    [
        "安全",
        "平安",
        "安康",
        "高兴",
        "金山",
        "金银",
        "白天",
        "温泉",
        "江河",
        "江海",
        "江山",
        "文明",
        "文化",
        "文武",
        "万家",
        "全家",
        "全民",
        "利民",
        "向阳",
        "向善",
        "关爱",
        "卫国",
        "卫民",
        "东海",
        "东山",
        "东江",
        "石山",
        "成家",
        "武林",
        "武汉",
        "云南",
        "国家",
        "龙江",
        "黄河",
        "黄金",
        "黄石",
        "万江",
        "全国",
        "全村",
        "全体",
        "全家",
        "向来",
        "向民",
        "文学",
        "安保",
        "安家",
        "安乐",
        "安民",
        "季春",
        "牛羊",
        "林业",
        "石英",
        "金属",
        "白雪",
        "冷清",
        "利和",
        "成长",
        "常德",
        "东平",
        "东兴",
        "包车",
        "房子",
        "路子",
        "班子",
        "班长",
        "路东",
        "师生",
        "师长",
        "池子",
        "连长",
        "高中",
        "田家",
        "石家",
        "连江",
        "高龙",
        "马路",
        "安顺",
        "常用",
        "全福",
        "古树",
        "游泳",
        "游玩",
        "连云",
        "文旅",
        "毕业",
        "任意",
        "任家",
        "方家",
        "于家",
        "易发",
        "易燃",
        "席卷",
        "包保",
        "包家",
        "全长",
        "于民",
        "左右",
        "封山",
        "冷水",
    ]
)


def find(written: Written, names: str) -> Iterator[Found]:
    """Yield what looks like the full name of someone who is no officer."""
    del names
    text = written.text
    for match in _NAME.finditer(text):
        name = match["name"]
        if name not in _WORDS and name[:2] not in _WORDS:
            message = f"“{match.group()}”里的“{name}”像是群众的姓名"
            yield Found(message, "群众不写姓名，写“一名村民”“当事人”", wrong=name)
    for match in _ADDRESSED.finditer(text):
        message = f"“{match.group()}”里的“{match['name']}”像是群众的姓名"
        yield Found(message, "群众不写姓名，写“一名村民”“一位老人”", wrong=match["name"])
    for match in _OF_OFFICE.finditer(text):
        name = match["name"] or match["signed"]
        if name not in _WORDS and name[:2] not in _WORDS:
            message = f"“{match.group()}”里的“{name}”像是{match['mark']}的姓名"
            yield Found(message, "民警、记者等只写职务和身份，不写姓名", wrong=name)
