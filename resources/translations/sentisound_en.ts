<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>DroppedFiles</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EngineWords</name>
        <message numerus="yes">
            <source>Speaker-independent accuracy %1, on unseen speakers, microphones and languages (each of %n corpora tested by a model trained on the others; UAR %2).</source>
            <translation>
                <numerusform>Speaker-independent accuracy %1, on unseen speakers, microphones and languages (each of %n corpora tested by a model trained on the others; UAR %2).</numerusform>
                <numerusform>Speaker-independent accuracy %1, on unseen speakers, microphones and languages (each of %n corpora tested by a model trained on the others; UAR %2).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Speaker-independent accuracy %1 (%n folds, SD across folds %2; UAR %3; chance level %4).</source>
            <translation>
                <numerusform>Speaker-independent accuracy %1 (%n fold, SD across folds %2; UAR %3; chance level %4).</numerusform>
                <numerusform>Speaker-independent accuracy %1 (%n folds, SD across folds %2; UAR %3; chance level %4).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ModelCardText</name>
        <message numerus="yes">
            <source>%n labelled clips of each emotion</source>
            <translation>
                <numerusform>%n labelled clip of each emotion</numerusform>
                <numerusform>%n labelled clips of each emotion</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clips of one mood</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips of one mood</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>of %n speakers</source>
            <translation>
                <numerusform>of %n speaker</numerusform>
                <numerusform>of %n speakers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Statistics</name>
        <message numerus="yes">
            <source>%n others</source>
            <translation>
                <numerusform>%n other</numerusform>
                <numerusform>%n others</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::BatchController</name>
        <message numerus="yes">
            <source>%n files were not added: they are in the list already.</source>
            <translation>
                <numerusform>%n file was not added: it is in the list already.</numerusform>
                <numerusform>%n files were not added: they are in the list already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::ConfusionMatrixView</name>
        <message numerus="yes">
            <source>Of %n clips of %1, %2 (%3 %) were classified as %4.</source>
            <translation>
                <numerusform>Of %n clip of %1, %2 (%3 %) were classified as %4.</numerusform>
                <numerusform>Of %n clips of %1, %2 (%3 %) were classified as %4.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::HistoryPage</name>
        <message numerus="yes">
            <source>%n analyses deleted.</source>
            <translation>
                <numerusform>%n analysis deleted.</numerusform>
                <numerusform>%n analyses deleted.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::MainWindow</name>
        <message numerus="yes">
            <source>%n labels imported.</source>
            <translation>
                <numerusform>%n label imported.</numerusform>
                <numerusform>%n labels imported.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::MeasureFilesController</name>
        <message numerus="yes">
            <source>%n files were not added: they are in the list already.</source>
            <translation>
                <numerusform>%n file was not added: it is in the list already.</numerusform>
                <numerusform>%n files were not added: they are in the list already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::MessageBar</name>
        <message numerus="yes">
            <source>… and %n more.</source>
            <translation>
                <numerusform>… and %n more.</numerusform>
                <numerusform>… and %n more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n earlier messages</source>
            <translation>
                <numerusform>%n earlier message</numerusform>
                <numerusform>%n earlier messages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::ProfilePanel</name>
        <message numerus="yes">
            <source>%n clips, of ten or more if you can.</source>
            <translation>
                <numerusform>%n clip, of ten or more if you can.</numerusform>
                <numerusform>%n clips, of ten or more if you can.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::SpeakersPage</name>
        <message numerus="yes">
            <source>%n clips</source>
            <translation>
                <numerusform>%n clip</numerusform>
                <numerusform>%n clips</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::TeachingPanel</name>
        <message numerus="yes">
            <source>Right before %1 % (%2–%3 %), now %4 % (%5–%6 %), of %n labelled clips, each left out once; in brackets the 95 % intervals.</source>
            <translation>
                <numerusform>Right before %1 % (%2–%3 %), now %4 % (%5–%6 %), of %n labelled clip, each left out once; in brackets the 95 % intervals.</numerusform>
                <numerusform>Right before %1 % (%2–%3 %), now %4 % (%5–%6 %), of %n labelled clips, each left out once; in brackets the 95 % intervals.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>sentisound::TrainPanel</name>
        <message numerus="yes">
            <source>%n speakers</source>
            <translation>
                <numerusform>%n speaker</numerusform>
                <numerusform>%n speakers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Found %n clips, %1:</source>
            <translation>
                <numerusform>Found %n clip, %1:</numerusform>
                <numerusform>Found %n clips, %1:</numerusform>
            </translation>
        </message>
    </context>
</TS>
