/**
 * Words that name a kind of thing rather than one thing, Arabic ones without the article.
 * A name made of these alone ("the agreement", "وزارة الدفاع", "the army") means something else in every
 * document, so it must not join two of them. Names of people and polities are never tested.
 */
const arabic = `
اتفاق اتفاقات اتفاقيه اتفاقيات معاهده معاهدات مذكره مذكرات تفاهم عقد عقود بروتوكول ميثاق صفقه صفقات هدنه وثيقه
وثائق بيان اعلان قرار قرارات خطه خطط مبادره تسويه وقف اطلاق نار تهدئه شراكه تعاون سلام تبادل اسري
قمه مؤتمر موتمر اجتماع اجتماعات لقاء لقاءات جلسه دوره منتدي ندوه مباحثات محادثات مفاوضات جوله جولات حوار زياره
انتخاب انتخابات استفتاء حرب حروب معركه معارك هجوم عمليه عمليات مناوره مناورات تدريب تمرين تمارين مهرجان معرض احتفال
حفل مراسم ازمه نزاع صراع احتجاج احتجاجات تظاهره مظاهره مظاهرات ثوره انقلاب زلزال حادث
وزير وزيره وزراء رئيس رئيسه رؤساء روساء نائب وكيل مدير امين قائد سفير سفيره قنصل محافظ والي ملك امير ولي عهد مفتي
بطريرك متحدث ناطق مبعوث مندوب ممثل عضو مستشار مستشاره مساعد حاكم عمده قاضي مدعي مفوض منسق مرشد عاهل زعيم
وزاره وزارات حكومه حكومات رئاسه جيش جيوش قوات قوه شرطه برلمان مجلس مجالس نواب شوري شيوخ شعب امه جمعيه لجنه لجان هيئه
هييه مؤسسه موسسه وكاله مديريه ادراه اداره محكمه نيابه بلديه محافظه سفاره قنصليه بعثه وفد وفود حزب احزاب حركه تنظيم
جماعه جماعات ميليشيا ميليشيات فصيل فصائل تحالف ائتلاف اتحاد نقابه شركه شركات مصرف بنك جامعه مدرسه مستشفي منظمه
منظمات معارضه سلطه سلطات امانه مكتب جهاز مخابرات استخبارات حرس كتيبه لواء فرقه كتله نظام دوله جمهوريه مملكه سلطنه
اركان رئاسي ديوان بلاط قياده غرفه صندوق اعلام صحافه
قصر مطار مطارات ميناء قاعده سجن معبر جسر سد مفاعل محطه مصنع مبني مقر ساحه ميدان شارع مسجد كنيسه مخيم
طائره طايره طائرات طايرات مسيره سفينه صاروخ صواريخ دبابه منظومه سلاح اسلحه
دفاع خارجيه داخليه ماليه اقتصاد تجاره صناعه زراعه صحه تعليم تربيه عدل عداله نفط طاقه نقل ثقافه سياحه بيئه مياه ري
شؤون شوون عمل اوقاف اتصالات اسكان استثمار موارد شباب رياضه تخطيط دوليه خارجي داخلي امن امني امنيه عسكري عسكريه
دفاعي دفاعيه اقتصادي اقتصاديه تجاري تجاريه سياسي سياسيه ثنائي ثنايي ثنائيه ثناييه ثلاثي ثلاثيه رباعي رباعيه دولي
اقليمي اقليميه مشترك مشتركه شامل شامله نهائي نهايي نهائيه نهاييه مبدئي مبدييه جديد جديده قديم قديمه اول اولي ثاني
ثانيه ثالث ثالثه اخير اخيره حالي حاليه سابق سابقه قادم قادمه مقبل مقبله عام عامه خاص خاصه كبير كبيره اعلي عليا وطني
وطنيه محلي محليه مركزي مركزيه مسلح مسلحه نووي نوويه استراتيجي استراتيجيه رئيسي رئيسيه طارئ طارئه طاري طاريه عادي
استثنائي استثنايي استثنائيه تاريخي تاريخيه اهليه رسمي رسميه انتقالي انتقاليه مؤقت موقت مؤقته موقته تشريعي تشريعيه
تنفيذي تنفيذيه رياسيه رئاسيه برلماني برلمانيه علمي ثقافي ثقافيه فني جوي جويه بري بريه بحري بحريه شعبي شعبيه
في من علي مع بين ل ب و هذا هذه ذلك تلك
`;

const english = `
the a an this that these those his her its their our of on for in between with and to by at
agreement agreements accord accords treaty treaties pact pacts deal deals memorandum memo understanding contract
contracts protocol ceasefire truce resolution declaration statement plan plans initiative settlement partnership
cooperation peace exchange swap arrangement charter convention
summit conference meeting meetings session talks negotiations round rounds dialogue forum visit election elections
referendum war battle offensive operation operations exercise exercises drill drills festival ceremony crisis conflict
protest protests demonstration uprising coup earthquake attack attacks
minister ministers president chairman chairwoman chair chief head deputy vice director secretary general commander
ambassador envoy governor mayor king queen prince crown emir sultan spokesman spokeswoman spokesperson adviser advisor
member representative assistant judge prosecutor commissioner coordinator leader prime premier chancellor
ministry government cabinet army armies military forces force police parliament senate house congress council assembly
committee commission authority authorities agency department directorate administration court municipality embassy
consulate mission delegation party movement group organisation organization militia militias faction coalition alliance
union syndicate company companies bank university school hospital opposition presidency office bureau service
intelligence guard battalion brigade division bloc regime state republic kingdom staff command board fund media
palace airport port base prison crossing bridge dam reactor station plant factory building headquarters square mosque
church camp aircraft plane planes drone drones ship ships missile missiles tank system weapon weapons
defence defense foreign interior finance economy trade industry agriculture health education justice oil energy
transport culture tourism environment water affairs labour labor communications housing investment planning security
armed economic commercial political bilateral trilateral regional international joint comprehensive final initial
preliminary new old first second third last latest current former next general special national local central nuclear
strategic main emergency historic official transitional interim temporary executive legislative presidential
parliamentary air ground naval land sea public supreme high
`;

/** Kinds of things, offices and the adjectives that go with them; in any spelling, Arabic without article. */
export const genericWords: readonly string[] = `${arabic} ${english}`.trim().split(/\s+/);
